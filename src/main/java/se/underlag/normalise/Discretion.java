package se.underlag.normalise;

import java.util.regex.Pattern;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.series.Names;
import se.underlag.wording.IdentityNumbers;

/**
 * What of a cell may be told in a finding. Where rows have slipped sideways, a column of codes holds what stood in a
 * personal one: what looks like an identity number is never told, whatever its check digit, nor, in exports with personal
 * columns, what looks like a person's name. The finding still says in which cell it stands.
 */
public final class Discretion {

    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'-]+, ?\\p{Lu}[\\p{L}\\p{N}' -]+");

    private final boolean personal;

    public Discretion(SourceDefinition definition) {
        this.personal = definition.columns().values().stream().anyMatch(column -> column.type() == ColumnType.PERSONAL);
    }

    /** A text as it may be told; a key of the findings' bundle where it may not. */
    public String told(String text) {
        String cleaned = Names.cleaned(text);
        if (IdentityNumbers.looksIn(cleaned) || IdentityNumbers.isShort(cleaned)) {
            return "@hidden.identity";
        }
        return personal && PERSON.matcher(cleaned).matches() ? "@hidden.name" : cleaned;
    }
}
