package se.underlag.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

    @Option(names = "--language", descriptionKey = "language", defaultValue = "sv", paramLabel = "sv|en")
    Language language = Language.sv;

    @Option(names = "--format", descriptionKey = "format", defaultValue = "text", paramLabel = "text|json")
    Format format = Format.text;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;
}
