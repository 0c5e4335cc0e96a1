package se.underlag.tabulate;

import se.underlag.series.Vocabulary;
import se.underlag.wording.Messages;

/** Who lies under whom. Not for use by several threads at a time. */
public final class OrganisationTree {

    private final Dimensions dimensions;

    public OrganisationTree(Vocabulary vocabulary) {
        this.dimensions = new Dimensions(vocabulary, Messages.SWEDISH);
    }

    /** Whether one organisation is another or lies under it. */
    public boolean isWithin(String code, String ancestor) {
        return dimensions.isWithin(Dimensions.ORGANISATION, code, ancestor);
    }
}
