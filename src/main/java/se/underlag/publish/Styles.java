package se.underlag.publish;

import se.underlag.page.PageAsset;

/** The style sheets of this room. */
final class Styles {

    /** Of the pages of a run and of a report, after the house's. */
    static final PageAsset PAGE = PageAsset.beside(Styles.class, "page.css");

    /** Of the file of one table, which has no other. */
    static final PageAsset TABLE = PageAsset.beside(Styles.class, "table.css");

    private Styles() {}
}
