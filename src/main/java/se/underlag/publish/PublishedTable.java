package se.underlag.publish;

import se.underlag.tabulate.Table;

/**
 * A table with what is said about it when it is published.
 *
 * @param table the table
 * @param words what its figures say, in one or a few sentences; empty where there are none
 * @param code the short code under it by which {@code explain} finds the way back; empty where there is none
 */
public record PublishedTable(Table table, String words, String code) {

    public PublishedTable {
        CheckedId.of(table.id());
    }

    /** A table about which nothing is said. */
    public static PublishedTable of(Table table) {
        return new PublishedTable(table, "", "");
    }

    /** The code of the table, also the name of its files. */
    public String id() {
        return table.id();
    }
}
