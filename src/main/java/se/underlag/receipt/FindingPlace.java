package se.underlag.receipt;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/** Where something was found: the sheet, unless that is said above, and the first cells or rows. */
final class FindingPlace {

    private static final int SHOWN = 8;

    private final boolean withSheet;
    private final Words words;

    FindingPlace(boolean withSheet, Words words) {
        this.withSheet = withSheet;
        this.words = words;
    }

    Html html(FindingRow row) {
        if (row.isAboutTheFile()) {
            return Html.text(words.text("file.whole"));
        }
        List<Html> parts = new ArrayList<>();
        if (withSheet && !row.sheet().isEmpty()) {
            parts.add(Tag.of("bdi", "sheet", Html.onOneLine(row.sheet())).html());
        }
        parts.add(row.places().isEmpty() ? Html.text(words.text("sheet.whole")) : cells(row.places()));
        return Html.lines(parts);
    }

    private Html cells(List<String> places) {
        List<String> shown = places.stream().limit(SHOWN).map(this::inWords).toList();
        String listed = String.join(", ", shown);
        int rest = places.size() - shown.size();
        return Tag.of("span", "cells", rest > 0 ? words.text("places.rest", listed, words.whole(rest)) : listed)
                .html();
    }

    /** A cell is called as it is; a row needs the word. */
    private String inWords(String place) {
        return Character.isDigit(place.charAt(0)) ? words.text("row", place.replace("-", "\u2013")) : place;
    }
}
