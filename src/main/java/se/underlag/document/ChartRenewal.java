package se.underlag.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.underlag.nativechart.NativeChart;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Graphic;
import se.underlag.ooxml.Picture;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Relationships.Relationship;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.Xml;
import se.underlag.publish.PublishedChart;

/**
 * Renews a chart in a document. Where the one that is there is of the same sort it gets new figures and keeps its place and size;
 * otherwise another one takes its place.
 */
final class ChartRenewal {

    private static final String DRAWN = "<c:chart\\b[^>]*\\br:id=\"([^\"]*)\"";
    private static final String PICTURED = "<a:blip\\b[^>]*\\br:embed=\"([^\"]*)\"";

    private final Archive archive;
    private final Rewriting rewriting;
    private final Relationships relationships;
    private final ChartParts parts;
    private final Script script;
    private final Words words;

    ChartRenewal(
            Archive archive,
            Rewriting rewriting,
            Relationships relationships,
            ChartParts parts,
            Script script,
            Words words) {
        this.archive = archive;
        this.rewriting = rewriting;
        this.relationships = relationships;
        this.parts = parts;
        this.script = script;
        this.words = words;
    }

    /** What is to stand in the place of a chart; empty where it shows the same already. */
    Optional<String> renewed(PublishedChart chart, Slice there, boolean inText) throws DamagedPart {
        Optional<NativeChart> drawn =
                chart.blueprint().flatMap(blueprint -> NativeChart.of(blueprint, words.language()));
        Optional<Relationship> part = relationships.byId(there.first(drawn.isPresent() ? DRAWN : PICTURED));
        if (part.isEmpty() || !archive.has(part.get().target())) {
            return Optional.of(content(chart, parts.add(chart), inText));
        }
        long width = number(there, "<wp:extent\\b[^>]*\\bcx=\"([0-9]+)\"");
        long height = drawn.isPresent()
                ? number(there, "<wp:extent\\b[^>]*\\bcy=\"([0-9]+)\"")
                : Picture.of(chart.png()).heightAt(width);
        PlacedChart placed = new PlacedChart(
                chart,
                drawn.isPresent(),
                (int) number(there, "<wp:docPr\\b[^>]*\\bid=\"([0-9]+)\""),
                new Graphic(part.get().id(), width, height));
        String content = content(chart, placed, inText);
        boolean same = drawn.isPresent()
                ? hasFigures(part.get().target(), drawn.get())
                : Arrays.equals(archive.bytes(part.get().target()), chart.png());
        boolean told = there.lines().equals(new Slice(content).lines())
                && there.first("<wp:docPr\\b[^>]*\\bdescr=\"([^\"]*)\"").equals(chart.altText());
        if (same && told) {
            return Optional.empty();
        }
        if (!same && !filled(part.get().target(), chart, drawn)) {
            return Optional.of(content(chart, parts.add(chart), inText));
        }
        return Optional.of(content);
    }

    private boolean hasFigures(String part, NativeChart drawn) throws DamagedPart {
        return ChartCaches.of(archive.bytes(part)).equals(ChartCaches.of(drawn.part(drawn.grid())));
    }

    /** Puts new figures, or another picture, into the part that is there; false where that cannot be done. */
    private boolean filled(String part, PublishedChart chart, Optional<NativeChart> drawn) throws DamagedPart {
        if (drawn.isEmpty()) {
            long used = relationships.all().stream()
                    .filter(relationship -> Archive.key(relationship.target()).equals(Archive.key(part)))
                    .count();
            if (used == 1) {
                rewriting.put(part, out -> out.write(chart.png()));
            }
            return used == 1;
        }
        Optional<Relationship> workbook = Relationships.of(archive, part).first("package");
        if (workbook.isEmpty()) {
            return false;
        }
        byte[] bytes = drawn.get().part(drawn.get().grid(), workbook.get().id());
        byte[] figures = drawn.get().workbook();
        rewriting.put(part, out -> out.write(bytes));
        rewriting.put(workbook.get().target(), out -> out.write(figures));
        return true;
    }

    private String content(PublishedChart chart, PlacedChart placed, boolean inText) {
        List<Xml> content =
                inText ? List.of(Xml.of("w:r").add(placed.drawing())) : new ChartBlock(chart, script).xml(placed);
        return content.stream().map(Xml::toString).collect(Collectors.joining());
    }

    private static long number(Slice there, String pattern) {
        String digits = there.first(pattern);
        return digits.isEmpty() ? 1 : Long.parseLong(digits);
    }
}
