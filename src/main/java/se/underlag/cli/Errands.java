package se.underlag.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a command that finds its data folder watched asks the watcher to do for it: its own command line, so that it can be
 * given anywhere. Paths are absolute; the data folder is left out, since the watcher knows its own.
 */
final class Errands {

    /**
     * The first need the data folder for themselves: what they would do, the watcher does by itself. The others read and
     * write where the watcher may not, and need of the data folder no more than to read it.
     */
    private static final Set<String> NONE = Set.of("run", "import", "watch", "check", "backup", "peek", "refresh");

    private static final String DATA = "--data";

    private Errands() {}

    /** Whether somebody else can do a command. */
    static boolean canBe(String command) {
        return !NONE.contains(command);
    }

    /** The command line of a command that was parsed. */
    static List<String> of(ParseResult all) {
        ParseResult command = all.hasSubcommand() ? all.subcommand() : all;
        Map<String, OptionSpec> given = new TreeMap<>();
        all.matchedOptions().forEach(option -> given.put(option.longestName(), option));
        command.matchedOptions().forEach(option -> given.put(option.longestName(), option));
        List<String> line = new ArrayList<>(List.of(command.commandSpec().name()));
        for (OptionSpec option : command.commandSpec().options()) {
            String name = option.longestName();
            if (!name.equals(DATA)) {
                values(option, Optional.ofNullable(given.get(name))).forEach(value -> line.add(name + value));
            }
        }
        for (PositionalParamSpec parameter : command.commandSpec().positionalParameters()) {
            List<String> paths = paths(parameter);
            line.addAll(paths.isEmpty() ? parameter.stringValues() : paths);
        }
        return line;
    }

    /** The command line for whoever has a data folder. */
    static List<String> on(Path data, List<String> line) {
        List<String> whole = new ArrayList<>(line);
        whole.add(1, DATA + "=" + data.toAbsolutePath());
        return whole;
    }

    /** What stands after an option's name: paths also where they were not given, since others stand elsewhere. */
    private static List<String> values(OptionSpec option, Optional<OptionSpec> given) {
        List<String> paths = paths(option);
        if (!paths.isEmpty()) {
            return paths.stream().map(path -> "=" + path).toList();
        }
        if (given.isEmpty()) {
            return List.of();
        }
        return option.arity().max() == 0
                ? List.of("")
                : given.get().stringValues().stream().map(value -> "=" + value).toList();
    }

    private static List<String> paths(ArgSpec argument) {
        Object value = argument.getValue();
        Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        Collection<?> all = inner instanceof Collection<?> many ? many : inner == null ? List.of() : List.of(inner);
        return all.stream()
                .filter(Path.class::isInstance)
                .map(path -> ((Path) path).toAbsolutePath().normalize().toString())
                .toList();
    }
}
