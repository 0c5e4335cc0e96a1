package se.underlag.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that did not end in an answer.
 *
 * @param what what happened and where, the same for files that fail in the same way
 * @param details the stack, and how the file was made
 * @param file its bytes
 */
record Failure(String what, String details, byte[] file) {

    private static final String OURS = "se.underlag.";

    static Failure of(Ending ending, String madeOf, byte[] file) {
        StackTraceElement[] stack = ending.cause().map(Throwable::getStackTrace).orElse(new StackTraceElement[0]);
        String cause =
                ending.cause().map(each -> each.getClass().getSimpleName()).orElse("");
        return new Failure(
                ending.kind() + " " + cause + where(stack),
                madeOf + "\n" + ending.cause().map(Failure::printed).orElse(""),
                file);
    }

    /** Of a thread that does not come to an end. */
    static Failure hanging(StackTraceElement[] stack, String madeOf, byte[] file) {
        String lines = String.join("\n", Stream.of(stack).map(String::valueOf).toList());
        return new Failure("HANGS" + where(stack), madeOf + "\n" + lines, file);
    }

    /** The innermost place, and the innermost of ours: a library fails in its own depths because of how we call it. */
    private static String where(StackTraceElement[] stack) {
        List<StackTraceElement> ours = Stream.of(stack)
                .filter(each -> each.getClassName().startsWith(OURS)
                        && !each.getClassName().contains(".fuzz."))
                .limit(1)
                .toList();
        List<StackTraceElement> top = Stream.of(stack).limit(1).toList();
        return Stream.concat(top.stream(), ours.stream())
                .distinct()
                .map(each -> " " + each.getClassName() + "." + each.getMethodName())
                .reduce("", String::concat);
    }

    private static String printed(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
