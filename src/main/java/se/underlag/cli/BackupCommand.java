package se.underlag.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.underlag.job.BackingUp;
import se.underlag.job.UsageMistake;
import se.underlag.store.Backup;

/** The command {@code backup}. */
@Command
final class BackupCommand implements Callable<Integer>, Logging {

    private final BackingUp backingUp;
    private final CommonOptions common;
    private final Console console;
    private final ZoneId zone;

    @Option(names = "--data", descriptionKey = "data", defaultValue = "output/data", paramLabel = "DIR")
    private Path data = Path.of("output/data");

    @Parameters(arity = "1", descriptionKey = "backup.to", paramLabel = "DIR")
    private Path to = Path.of("");

    BackupCommand(BackingUp backingUp, CommonOptions common, Console console, ZoneId zone) {
        this.backingUp = backingUp;
        this.common = common;
        this.console = console;
        this.zone = zone;
    }

    @Override
    public Integer call() throws UsageMistake {
        Backup made = backingUp.run(data, to);
        if (common.format == Format.json) {
            console.out().println(Json.of(json(made)));
        } else if (!common.quiet) {
            Wording wording = new Wording(common.language.locale(), zone);
            console.out()
                    .println(wording.text(
                            "backup.done",
                            made.folder(),
                            wording.megabytes(made.bytes()),
                            wording.count("deliveries", made.contents().deliveries()),
                            wording.count("observations", made.contents().observations())));
        }
        return ExitCode.DONE.number();
    }

    @Override
    public Path log() {
        return TechnicalLog.of(data);
    }

    private static Map<String, Object> json(Backup made) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("backup", made.folder());
        json.put("bytes", made.bytes());
        json.put("deliveries", made.contents().deliveries());
        json.put("observations", made.contents().observations());
        return json;
    }
}
