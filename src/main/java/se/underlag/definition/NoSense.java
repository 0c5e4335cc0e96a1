package se.underlag.definition;

/** A tree that does not fit the record that it is to become. */
final class NoSense extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String pointer;

    NoSense(String message) {
        this(message, "");
    }

    private NoSense(String message, String pointer) {
        super(message);
        this.pointer = pointer;
    }

    /** The same, said of what contains it. */
    NoSense under(String step) {
        return new NoSense(String.valueOf(getMessage()), YamlDocument.child("", step) + pointer);
    }

    /** Where, as JSON Pointer. */
    String pointer() {
        return pointer;
    }
}
