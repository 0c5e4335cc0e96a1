package se.underlag.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import se.underlag.job.Folders;
import se.underlag.wording.Commands;

/** The folders of whatever command was given, by the names of its options. */
final class GivenFolders {

    private GivenFolders() {}

    static Folders of(ParseResult all) {
        CommandSpec command = (all.hasSubcommand() ? all.subcommand() : all).commandSpec();
        Optional<Path> inbox = path(command, "--inbox");
        boolean kept = command.findOption("--keep") != null
                && (inbox.isEmpty() || value(command, "--keep").equals(Optional.of(true)));
        return new Folders(
                new Commands(
                        path(command, "--jobs").orElse(Path.of(Commands.JOBS)),
                        path(command, "--data").orElse(Path.of(Commands.DATA)),
                        path(command, "--output").orElse(Path.of(Commands.OUTPUT))),
                inbox,
                kept);
    }

    private static Optional<Path> path(CommandSpec command, String name) {
        return value(command, name)
                .flatMap(value -> value instanceof Optional<?> optional ? optional : Optional.of(value))
                .filter(Path.class::isInstance)
                .map(Path.class::cast);
    }

    private static Optional<Object> value(CommandSpec command, String name) {
        OptionSpec option = command.findOption(name);
        return option == null ? Optional.empty() : Optional.ofNullable(option.getValue());
    }
}
