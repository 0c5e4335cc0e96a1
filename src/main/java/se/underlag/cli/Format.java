package se.underlag.cli;

import java.util.List;

/** The formats of {@code --format}; the constants are what is written after it. */
enum Format {
    /** For people. */
    text,
    /** One JSON value for programs. */
    json;

    private static final String OPTION = "--format";

    /** The format that arguments ask for, before they are parsed: mistakes in them are to be told in it. */
    static Format askedFor(List<String> arguments) {
        int option = arguments.indexOf(OPTION);
        boolean apart = option >= 0
                && option + 1 < arguments.size()
                && arguments.get(option + 1).equals(json.name());
        return apart || arguments.contains(OPTION + "=" + json) ? json : text;
    }
}
