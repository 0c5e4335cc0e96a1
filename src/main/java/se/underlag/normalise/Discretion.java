package se.underlag.normalise;

import java.util.regex.Pattern;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.series.Names;

/**
 * What of a cell may be told in a finding. Where rows have slipped sideways, a column of codes holds what stood in a
 * personal one: what looks like an identity number is never told, nor, in exports with personal columns, what looks like
 * a person's name. The finding still says in which cell it stands.
 */
final class Discretion {

    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(?:(?:18|19|20)?\\d{6}[-+ ]?[\\dT]\\d{3})(?!\\d)");
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'-]+, ?\\p{Lu}[\\p{L}\\p{N}' -]+");

    private final boolean personal;

    Discretion(SourceDefinition definition) {
        this.personal = definition.columns().values().stream().anyMatch(column -> column.type() == ColumnType.PERSONAL);
    }

    /** A text as it may be told; a key of the findings' bundle where it may not. */
    String told(String text) {
        String cleaned = Names.cleaned(text);
        if (IDENTITY.matcher(cleaned).find()) {
            return "@hidden.identity";
        }
        return personal && PERSON.matcher(cleaned).matches() ? "@hidden.name" : cleaned;
    }
}
