package se.underlag.cli;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import se.underlag.job.Failures;
import se.underlag.job.UsageMistake;
import se.underlag.series.CodeList;
import se.underlag.store.DataFolderInUse;
import se.underlag.wording.IdentityNumbers;
import se.underlag.wording.Typography;

/** Tells what went wrong in a sentence, in the user's language and without a stack trace. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);

    /** Mistakes whose details are what was given and what there is. */
    private static final Set<UsageMistake.What> CHOICES = EnumSet.of(
            UsageMistake.What.NO_SUCH_CODE,
            UsageMistake.What.NO_SUCH_TABLE,
            UsageMistake.What.NO_SUCH_REPORT,
            UsageMistake.What.SEVERAL_REPORTS,
            UsageMistake.What.NO_REPORT,
            UsageMistake.What.WHICH_REPORT,
            UsageMistake.What.NOTHING_MEANT,
            UsageMistake.What.NO_SUCH_ROW,
            UsageMistake.What.SEVERAL_ROWS,
            UsageMistake.What.NO_SUCH_COLUMN,
            UsageMistake.What.SEVERAL_COLUMNS);

    private final Wording wording;
    private final Console console;
    private final boolean json;

    /** @param json true where programs read: they are told in JSON as well */
    Mistakes(Wording wording, Console console, boolean json) {
        this.wording = wording;
        this.console = console;
        this.json = json;
    }

    /** Options that do not go together. */
    static final class Combination extends ParameterException {

        Combination(CommandLine command, String sentence) {
            super(command, sentence);
        }
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        int exit = tell(ExitCode.USAGE, inWords(mistake, arguments), List.of());
        console.err()
                .println(wording.text(
                        "usage.see", mistake.getCommandLine().getCommandSpec().qualifiedName()));
        return exit;
    }

    private String inWords(ParameterException mistake, String[] arguments) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return unmatched.isUnknownOption()
                    ? unknownOption(first, unmatched.getCommandLine())
                    : wording.text("usage.unknown-argument", first)
                            + nearest(first, known(unmatched.getCommandLine(), false));
        }
        if (mistake instanceof Combination) {
            return String.valueOf(mistake.getMessage());
        }
        if (mistake instanceof MissingParameterException missing) {
            if (missing.getMissing().get(0) instanceof OptionSpec option) {
                return wording.text("usage.missing-value", option.longestName(), option.paramLabel());
            }
            return wording.text("usage.missing", names(missing.getMissing()));
        }
        ArgSpec argument = mistake.getArgSpec();
        if (argument != null && argument.isPositional()) {
            // The value of an option that there is not is taken for an argument, and told of first.
            Optional<String> unknown = unknown(arguments, mistake.getCommandLine());
            if (unknown.isPresent()) {
                return unknownOption(unknown.get(), mistake.getCommandLine());
            }
        }
        if (argument != null && mistake.getValue() != null) {
            String option = names(List.of(argument));
            return wording.text("usage.wrong-value", mistake.getValue(), option, argument.paramLabel());
        }
        return argument == null
                ? wording.text("usage.other", mistake.getMessage())
                : wording.text("usage.missing-value", names(List.of(argument)), argument.paramLabel());
    }

    private String unknownOption(String option, CommandLine command) {
        return wording.text("usage.unknown-option", option) + nearest(option, known(command, true));
    }

    private static Optional<String> unknown(String[] arguments, CommandLine command) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.split("=", 2)[0])
                .filter(option -> option.length() > 2
                        && !command.getCommandSpec().optionsMap().containsKey(option))
                .findFirst();
    }

    private String nearest(String text, List<String> known) {
        return CodeList.nearest(text, known)
                .map(name -> " " + wording.text("usage.nearest", name))
                .orElse("");
    }

    private static List<String> known(CommandLine command, boolean options) {
        return options
                ? command.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList()
                : List.copyOf(command.getSubcommands().keySet());
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult arguments) {
        if (failure instanceof UsageMistake mistake) {
            return tell(mistake);
        }
        if (failure instanceof DataFolderInUse inUse) {
            return tell(ExitCode.FAILED, wording.inUse(inUse), List.of());
        }
        return failed(failure, commandLine, Failures.steps(failure, wording.locale(), GivenFolders.of(arguments)));
    }

    /** What no handler of picocli's is told of, and nobody has put into words before. */
    int handleError(Error failure, CommandLine line) {
        CommandLine command = line;
        for (ParseResult result = line.getParseResult(); result != null; result = result.subcommand()) {
            command = result.commandSpec().commandLine();
        }
        return failed(failure, command, List.of());
    }

    private int failed(Throwable failure, CommandLine commandLine, List<String> steps) {
        LOG.error("{} failed", commandLine.getCommandName(), failure);
        int exit = tell(ExitCode.FAILED, wording.text("failed", withoutStop(reason(failure))), steps);
        if (commandLine.getCommand() instanceof Logging logging && Files.exists(logging.log())) {
            console.err().println(wording.text("run.log", logging.log()));
        }
        return exit;
    }

    private int tell(UsageMistake mistake) {
        List<String> details = mistake.details();
        if (mistake.what() == UsageMistake.What.DEFINITIONS) {
            return tell(
                    ExitCode.USAGE,
                    wording.text("usage.DEFINITIONS", wording.count("mistakes", details.size())),
                    details);
        }
        String sentence = wording.text("usage." + mistake.what(), details.toArray());
        if (!CHOICES.contains(mistake.what())) {
            return tell(ExitCode.USAGE, sentence, List.of());
        }
        List<String> known = details.stream().skip(1).map(Typography::plain).toList();
        boolean listed = mistake.what() != UsageMistake.What.NO_SUCH_CODE;
        return tell(
                ExitCode.USAGE,
                sentence + nearest(details.get(0), known),
                listed ? known.stream().map(name -> "  " + name).toList() : List.of());
    }

    private int tell(ExitCode exit, String sentence, List<String> details) {
        console.err().println(sentence);
        details.forEach(console.err()::println);
        if (json) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("exit", exit.number());
            value.put("message", sentence);
            if (!details.isEmpty()) {
                value.put("details", details);
            }
            console.out().println(Json.of(value));
        }
        return exit.number();
    }

    /** It gets one from the sentence that it becomes a part of. */
    private static String withoutStop(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    private String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String said = message == null
                ? cause.getClass().getSimpleName()
                : IdentityNumbers.hidden(message.lines().findFirst().orElse(""));
        return Failures.ofMachine(failure, wording.locale()).orElse(said);
    }
}
