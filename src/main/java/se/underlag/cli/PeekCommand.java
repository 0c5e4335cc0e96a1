package se.underlag.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.underlag.job.Peek;
import se.underlag.job.Peeked;
import se.underlag.job.UsageMistake;

/** The command {@code peek}. */
@Command
final class PeekCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    private final Peek peek;
    private final CommonOptions common;
    private final Console console;
    private final ZoneId zone;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--jobs", descriptionKey = "jobs", defaultValue = "jobs", paramLabel = "DIR")
    private Path jobs = Path.of("jobs");

    @Option(names = "--cells", descriptionKey = "cells")
    private boolean cells;

    @Parameters(arity = "1..*", descriptionKey = "files", paramLabel = "FILE|DIR")
    private List<Path> paths = new ArrayList<>();

    PeekCommand(Peek peek, CommonOptions common, Console console, ZoneId zone) {
        this.peek = peek;
        this.common = common;
        this.console = console;
        this.zone = zone;
    }

    @Override
    public Integer call() throws UsageMistake, IOException {
        Wording wording = new Wording(common.language.locale(), zone);
        if (cells && common.format == Format.json) {
            throw new Mistakes.Combination(command.commandLine(), wording.text("usage.cells-json"));
        }
        if (cells) {
            // In UTF-8 whatever the terminal shows: these lines are for programs.
            Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), BUFFER);
            boolean done = peek.cells(paths, wording.locale(), out);
            out.flush();
            return exit(done);
        }
        List<Peeked> all = new ArrayList<>();
        if (common.format == Format.json) {
            peek.files(paths, jobs, wording.locale(), all::add);
            console.out()
                    .println(Json.of(all.stream()
                            .map(peeked -> PeekJson.of(peeked, wording.locale()))
                            .toList()));
        } else {
            PeekLines lines = new PeekLines(wording);
            peek.files(paths, jobs, wording.locale(), peeked -> {
                all.add(peeked);
                lines.of(peeked).forEach(console.out()::println);
            });
        }
        return exit(all.stream().allMatch(peeked -> peeked.failure().isEmpty()));
    }

    private static int exit(boolean done) {
        return (done ? ExitCode.DONE : ExitCode.FAILED).number();
    }
}
