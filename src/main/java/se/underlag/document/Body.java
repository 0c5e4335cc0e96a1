package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import se.underlag.document.ControlTag.OfChart;
import se.underlag.document.ControlTag.OfTable;
import se.underlag.document.ControlTag.OfText;
import se.underlag.document.ControlTag.OfTitle;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Xml;
import se.underlag.publish.PublishedChart;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.PublishedTable;

/**
 * The text of {@code underlag.docx}: title and contents, then each table with what it says and the charts that show it. Each
 * is a content control, so that it stays fresh wherever it is copied to.
 */
final class Body {

    private final PublishedReport report;
    private final Material material;
    private final Script script;
    private final Words words;
    private final ChartParts charts;
    private final Optional<Element> sectionXml;
    private final Section section;
    private final StringBuilder text = new StringBuilder();
    private int bookmarks;
    private boolean lies;

    Body(PublishedReport report, Script script, Words words, ChartParts charts, Optional<Element> sectionXml) {
        this.report = report;
        this.material = new Material(report);
        this.script = script;
        this.words = words;
        this.charts = charts;
        this.sectionXml = sectionXml;
        this.section = sectionXml.map(Section::of).orElse(Section.A4);
    }

    String xml() throws DamagedPart {
        begin();
        contents();
        for (int i = 0; i < report.tables().size(); i++) {
            PublishedTable table = report.tables().get(i);
            table(table, i + 1);
            for (PublishedChart chart : report.chartsOf(table.table())) {
                chart(chart);
            }
        }
        if (!report.chartsAlone().isEmpty()) {
            lie(false);
            add(script.paragraph(Style.ITEM, Script.run(words.text("charts.alone"))));
        }
        for (PublishedChart chart : report.chartsAlone()) {
            chart(chart);
        }
        return text.toString();
    }

    private void begin() {
        add(script.paragraph(Style.TITLE, Script.run(report.title())));
        String about = words.text("about", report.organisation(), words.month(report.asOf()));
        add(script.paragraph(Style.SUBTITLE, Script.run(about)));
        report.intro().ifPresent(intro -> add(script.paragraph(Style.TEXT, Script.run(intro))));
        add(script.paragraph(Style.TEXT, Script.run(words.text("use"))));
    }

    private void contents() {
        add(script.paragraph(Style.HEADING, Script.run(words.text("contents"))));
        for (int i = 0; i < report.tables().size(); i++) {
            String title = report.tables().get(i).table().title();
            entry("table", i + 1, title);
        }
        for (int i = 0; i < report.charts().size(); i++) {
            entry("chart", i + 1, report.charts().get(i).title());
        }
        add(script.paragraph(Style.HEADING, List.of(Xml.of("w:pageBreakBefore")), Script.run(words.text("material"))));
    }

    private void entry(String what, int number, String title) {
        Xml link = Xml.of("w:hyperlink", "w:anchor", anchor(what, number))
                .add(
                        Script.run(words.text(what) + "\u00A0" + number),
                        Xml.of("w:r").add(Xml.of("w:tab")),
                        Script.run(title));
        add(script.paragraph(Style.LIST, link));
    }

    private static String anchor(String what, int number) {
        return "underlag_" + what + "_" + number;
    }

    private void table(PublishedTable table, int number) throws DamagedPart {
        TableBlock block = new TableBlock(table, material, script, words);
        lie(sectionXml.isPresent() && block.isWiderThan(section.available()));
        heading(table.table().title(), anchor("table", number));
        caption("table", number, new OfTitle(table.id(), false), table.table().title());
        List<Xml> content = block.xml(lies ? section.availableLying() : section.available());
        add(Controls.around(
                new OfTable(table.id()),
                words.text("table.control", table.table().title()),
                content));
        text(new OfText(table.id(), false), table.words(), table.table().title());
    }

    private void chart(PublishedChart chart) throws DamagedPart {
        int number = report.charts().indexOf(chart) + 1;
        boolean alsoTable = material.table(chart.id()).isPresent();
        lie(false);
        add(marked(anchor("chart", number)).toArray(Xml[]::new));
        caption("chart", number, new OfTitle(chart.id(), alsoTable), chart.title());
        List<Xml> content = new ChartBlock(chart, script).xml(charts.add(chart));
        add(Controls.around(new OfChart(chart.id()), words.text("chart.control", chart.title()), content));
        text(new OfText(chart.id(), alsoTable), chart.words(), chart.title());
    }

    /** The number stays where it is, for whoever refers to it; the title, with its period, is renewed. */
    private void caption(String what, int number, OfTitle tag, String title) {
        Xml control = Controls.around(tag, words.text("title.control"), List.of(Script.run(title)));
        add(script.caption(words.text(what), number, control));
    }

    private void text(OfText tag, String said, String title) {
        if (!said.isEmpty()) {
            Xml paragraph = script.paragraph(Style.TEXT, Script.run(said));
            add(Controls.around(tag, words.text("text.control", title), List.of(paragraph)));
        }
    }

    /** The heading is what the title says before organisation and period, which all titles share. */
    private void heading(String title, String anchor) {
        int comma = title.indexOf(", ");
        List<Xml> content = new ArrayList<>(marked(anchor));
        content.add(1, Script.run(comma > 0 ? title.substring(0, comma) : title));
        add(script.paragraph(Style.ITEM, content.toArray(Xml[]::new)));
    }

    private List<Xml> marked(String anchor) {
        int id = ++bookmarks;
        return List.of(
                Xml.of("w:bookmarkStart", "w:id", id).with("w:name", anchor), Xml.of("w:bookmarkEnd", "w:id", id));
    }

    /** Whether the last page lies; its set-up stands at the end of the document and not in its text. */
    boolean endsLying() {
        return lies;
    }

    /** Lets what follows lie or stand. Where that is another way than so far, the pages so far end, and it begins a new one. */
    private void lie(boolean lying) throws DamagedPart {
        if (lying != lies) {
            text.append("<w:p><w:pPr>")
                    .append(MainPart.sectionXml(sectionXml.orElseThrow(), lies))
                    .append("</w:pPr></w:p>");
            lies = lying;
        }
    }

    private void add(Xml... parts) {
        for (Xml part : parts) {
            text.append(part);
        }
    }
}
