package se.underlag.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where the user reads.
 *
 * @param out what was asked for
 * @param err what went wrong, and progress
 * @param terminal true where a person looks on: progress may then overwrite itself
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** The console of this process. */
    public static Console ofThisProcess() {
        java.io.Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : charsetOf(console);
        return new Console(stream(FileDescriptor.out, charset), stream(FileDescriptor.err, charset), console != null);
    }

    /** A machine without a language of its own says ASCII, but shows UTF-8 like any other. */
    private static Charset charsetOf(java.io.Console console) {
        return console.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : console.charset();
    }

    /** Java itself would write question marks where the machine has no language. */
    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }
}
