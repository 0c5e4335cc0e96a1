package se.underlag.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code underlag} without a command: shows how it is used. */
@Command(name = "underlag")
final class Top implements Runnable {

    @Mixin
    private final CommonOptions common;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    private final Runnable usage;

    Top(CommonOptions common, Runnable usage) {
        this.common = common;
        this.usage = usage;
    }

    @Override
    public void run() {
        usage.run();
    }
}
