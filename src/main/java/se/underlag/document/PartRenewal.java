package se.underlag.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.underlag.document.Control.Range;
import se.underlag.document.Refreshed.Fate;
import se.underlag.document.Refreshed.Place;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Xml;
import se.underlag.publish.PublishedChart;
import se.underlag.publish.PublishedTable;

/** Renews what our controls hold in one part of a document; every other byte of it stays. */
final class PartRenewal {

    private static final Pattern PLACEHOLDER = Pattern.compile("<w:showingPlcHdr\\s*/>");
    private static final int TOLD = 60;
    /** So wide that all columns have room side by side. */
    private static final int ENDLESS = 1_000_000;

    private final byte[] part;
    private final String bytewise;
    private final Material material;
    private final ChartRenewal charts;
    private final Script script;
    private final Words words;
    private final List<Place> places = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private boolean styled;

    PartRenewal(byte[] part, Material material, ChartRenewal charts, Script script, Words words) {
        this.part = part;
        this.bytewise = new String(part, StandardCharsets.ISO_8859_1);
        this.material = material;
        this.charts = charts;
        this.script = script;
        this.words = words;
    }

    private record Edit(Range place, String xml) {}

    /** What a control shows, and what it is to show instead. */
    private record Change(String before, String now, Optional<String> content) {}

    /** Looks through all controls. */
    PartRenewal looked() throws DamagedPart {
        for (Control control : ControlScan.of(part)) {
            look(control);
        }
        return this;
    }

    List<Place> places() {
        return places;
    }

    /** True where something is to be written that has styles of its own. */
    boolean needsStyles() {
        return styled;
    }

    boolean isChanged() {
        return !edits.isEmpty();
    }

    /** The part as it is to be. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length);
        int at = 0;
        for (Edit edit : edits) {
            out.write(part, at, edit.place().from() - at);
            out.writeBytes(edit.xml().getBytes(StandardCharsets.UTF_8));
            at = edit.place().to();
        }
        out.write(part, at, part.length - at);
        return out.toByteArray();
    }

    private void look(Control control) throws DamagedPart {
        Slice there = control.open() ? new Slice("") : slice(control.content());
        Slice properties = slice(control.properties());
        boolean placeholder = PLACEHOLDER.matcher(properties.xml()).find();
        Slice bare = placeholder ? there.withoutPlaceholder() : there;
        if (control.tag() instanceof ControlTag.OfTable && (control.inText() || control.boxed())) {
            add(control, Fate.NO_ROOM, "", "");
            return;
        }
        Optional<Change> change = change(control, bare);
        if (change.isEmpty()) {
            add(control, Fate.UNKNOWN, "", "");
        } else if (change.get().content().isEmpty() && !placeholder) {
            add(control, Fate.UNCHANGED, change.get().before(), change.get().now());
        } else {
            if (placeholder) {
                edits.add(new Edit(
                        control.properties(),
                        PLACEHOLDER.matcher(properties.xml()).replaceAll("")));
            }
            String content = change.get().content().orElse(bare.xml());
            edits.add(new Edit(
                    control.content(), control.open() ? "<w:sdtContent>" + content + "</w:sdtContent>" : content));
            add(
                    control,
                    Fate.CHANGED,
                    placeholder ? "" : change.get().before(),
                    change.get().now());
        }
    }

    /** Empty where nothing is meant by the tag. */
    private Optional<Change> change(Control control, Slice there) throws DamagedPart {
        ControlTag tag = control.tag();
        if (tag instanceof ControlTag.OfFigure figure) {
            return material.figure(figure).map(text -> inText(control, there, text));
        } else if (tag instanceof ControlTag.OfTitle title) {
            return material.title(title).map(text -> inText(control, there, text));
        } else if (tag instanceof ControlTag.OfText said) {
            return material.text(said).map(text -> inText(control, there, text));
        } else if (tag instanceof ControlTag.OfTable table) {
            return material.table(table.id()).map(found -> table(found, control, there));
        } else if (tag instanceof ControlTag.OfChart chart) {
            Optional<PublishedChart> found = material.chart(chart.id());
            return found.isPresent() ? Optional.of(chart(found.get(), there, control.inText())) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Change inText(Control control, Slice there, String text) {
        String before = String.join(" ", there.lines());
        return new Change(
                before,
                text,
                before.equals(text.strip())
                        ? Optional.empty()
                        : Optional.of(there.showing(text, control.inText()).xml()));
    }

    /** A table that shows the same is left as it is, however the author has made its columns share the page. */
    private Change table(PublishedTable table, Control control, Slice there) {
        TableBlock block = new TableBlock(table, material, script, words);
        int page = Section.behind(bytewise, control.content().to()).available();
        boolean same = IntStream.concat(IntStream.of(page, ENDLESS), there.tableWidths())
                .distinct()
                .anyMatch(width -> there.lines().equals(new Slice(xml(block, width)).lines()));
        styled |= !same;
        return new Change("", table.table().title(), same ? Optional.empty() : Optional.of(xml(block, page)));
    }

    private static String xml(TableBlock block, int width) {
        return block.xml(width).stream().map(Xml::toString).collect(Collectors.joining());
    }

    private Change chart(PublishedChart chart, Slice there, boolean inText) throws DamagedPart {
        Optional<String> content = charts.renewed(chart, there, inText);
        styled |= content.isPresent() && !inText;
        return new Change("", chart.title(), content);
    }

    private Slice slice(Range range) {
        return new Slice(new String(part, range.from(), range.to() - range.from(), StandardCharsets.UTF_8));
    }

    private void add(Control control, Fate fate, String before, String now) {
        if (!control.again()) {
            places.add(new Place(control.tag().text(), fate, shortened(before), shortened(now)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= TOLD ? text : text.substring(0, TOLD - 1).stripTrailing() + "…";
    }
}
