package se.underlag.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.underlag.job.Check;
import se.underlag.job.FileResult;
import se.underlag.job.UsageMistake;
import se.underlag.store.DataFolderInUse;
import se.underlag.wording.Commands;

/** The command {@code check}. */
@Command
final class CheckCommand implements Callable<Integer> {

    private final Check check;
    private final CommonOptions common;
    private final Console console;
    private final ZoneId zone;

    @Option(names = "--jobs", descriptionKey = "jobs", defaultValue = Commands.JOBS, paramLabel = "DIR")
    private Path jobs = Path.of(Commands.JOBS);

    @Option(names = "--data", descriptionKey = "check.data", defaultValue = Commands.DATA, paramLabel = "DIR")
    private Path data = Path.of(Commands.DATA);

    @Parameters(arity = "1..*", descriptionKey = "files", paramLabel = "FILE|DIR")
    private List<Path> paths = new ArrayList<>();

    CheckCommand(Check check, CommonOptions common, Console console, ZoneId zone) {
        this.check = check;
        this.common = common;
        this.console = console;
        this.zone = zone;
    }

    @Override
    public Integer call() throws UsageMistake, DataFolderInUse {
        Wording wording = new Wording(common.language.locale(), zone);
        FileLines lines = FileLines.ofCheck(wording, new Commands(jobs, data));
        FileJson json = new FileJson(wording.locale());
        List<Map<String, Object>> all = new ArrayList<>();
        List<ExitCode> codes = new ArrayList<>();
        BiConsumer<String, FileResult> each = (name, result) -> {
            codes.add(exit(result));
            if (common.format == Format.json) {
                all.add(json.ofCheck(name, result));
            } else if (!common.quiet || exit(result) != ExitCode.DONE) {
                lines.of(name, result).forEach(console.out()::println);
            }
        };
        judge(wording, each);
        if (common.format == Format.json) {
            console.out().println(Json.of(all));
        }
        return worst(codes).number();
    }

    /**
     * Where the data folder is in use and may not be read by us either, the files can still be judged, only not compared.
     */
    private void judge(Wording wording, BiConsumer<String, FileResult> each) throws UsageMistake, DataFolderInUse {
        try {
            check.run(paths, jobs, Optional.of(data), wording.locale(), each);
        } catch (DataFolderInUse inUse) {
            console.err().println(wording.text("check.not-compared", wording.inUse(inUse)));
            check.run(paths, jobs, Optional.empty(), wording.locale(), each);
        }
    }

    private static ExitCode exit(FileResult result) {
        if (result instanceof FileResult.Failed || result instanceof FileResult.Disturbed) {
            return ExitCode.FAILED;
        }
        return result instanceof FileResult.Refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static ExitCode worst(List<ExitCode> codes) {
        if (codes.contains(ExitCode.FAILED)) {
            return ExitCode.FAILED;
        }
        return codes.contains(ExitCode.REFUSED) ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
