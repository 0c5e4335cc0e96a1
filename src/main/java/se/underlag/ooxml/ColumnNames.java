package se.underlag.ooxml;

import java.util.ArrayList;
import java.util.List;

/** Headings as the columns of an Excel table must have them: none empty, and all different, whatever their case. */
public final class ColumnNames {

    private ColumnNames() {}

    /** The same names, numbered where one comes again. */
    public static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String wanted = name.isBlank() ? "\u2013" : name.replaceAll("\\s*[\r\n]+\\s*", " ");
            String tried = wanted;
            for (int number = 2; has(distinct, tried); number++) {
                tried = wanted + " " + number;
            }
            distinct.add(tried);
        }
        return distinct;
    }

    private static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
