package se.underlag.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command, which may stand before it or after it. */
final class CommonOptions {

    @Option(
            names = "--language",
            descriptionKey = "language",
            defaultValue = "sv",
            paramLabel = "sv|en",
            scope = ScopeType.INHERIT)
    Language language = Language.sv;

    @Option(
            names = "--format",
            descriptionKey = "format",
            defaultValue = "text",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT)
    Format format = Format.text;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet",
            scope = ScopeType.INHERIT)
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            scope = ScopeType.INHERIT)
    boolean help;
}
