package se.underlag.sheet;

import java.util.HashSet;
import java.util.Set;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Counts the different names of elements and attributes in a part of a workbook. There are some hundreds in all of
 * Office Open XML; the parser keeps every name it meets, and takes ever longer to look one up the more there are.
 */
final class NameLimit {

    private static final int MOST_NAMES = 5_000;
    private static final int SLOTS = 256;

    /** Names met lately; the parser gives the same object for the same name, so that one look tells most of them. */
    private final String[] latest = new String[SLOTS];

    private final Set<String> names = new HashSet<>();

    /** Looks at the names of the element whose start the reader has reached. */
    void look(XMLStreamReader2 reader) throws UnsafeContent {
        see(reader.getPrefixedName());
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            String prefix = reader.getAttributePrefix(i);
            String name = reader.getAttributeLocalName(i);
            see(prefix == null || prefix.isEmpty() ? name : prefix + ':' + name);
        }
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            String prefix = reader.getNamespacePrefix(i);
            see(prefix == null ? "" : prefix);
        }
    }

    @SuppressWarnings("StringEquality")
    private void see(String name) throws UnsafeContent {
        int slot = name.hashCode() & SLOTS - 1;
        if (latest[slot] != name) {
            latest[slot] = name;
            names.add(name);
            if (names.size() > MOST_NAMES) {
                throw new UnsafeContent("more than " + MOST_NAMES + " names");
            }
        }
    }
}
