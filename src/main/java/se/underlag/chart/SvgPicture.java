package se.underlag.chart;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jfree.svg.SVGGraphics2D;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Box;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Rule;
import se.underlag.chart.Scene.Words;

/**
 * A scene as SVG: bars and boxes by JFreeSVG, texts as text that can be searched, read aloud and edited. No script, no
 * reference to anything outside. Ids are made of the chart's code and its texts: the same in every run, and unlike
 * those of other charts on the same page.
 */
final class SvgPicture {

    private final Theme theme;

    SvgPicture(Theme theme) {
        this.theme = theme;
    }

    String text(Scene scene, String chart, String title, String description, Locale locale) {
        String id = id(chart, title + description);
        StringBuilder svg = new StringBuilder(8192);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" xml:lang=\"")
                .append(locale.getLanguage())
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\" width=\"")
                .append(number(scene.width() * 2.54 / 72))
                .append("cm\" height=\"")
                .append(number(scene.height() * 2.54 / 72))
                .append("cm\" viewBox=\"0 0 ")
                .append(number(scene.width()))
                .append(' ')
                .append(number(scene.height()))
                .append("\">\n");
        element(svg, "title", id + "-title", title);
        element(svg, "desc", id + "-desc", description);
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(theme.colours().ground())
                .append("\"/>\n");
        svg.append(plots(scene, id));
        svg.append("<g font-family=\"").append(theme.type().families()).append("\">\n");
        scene.marks().forEach(mark -> add(svg, mark));
        return svg.append("</g>\n</svg>\n").toString();
    }

    /** All on one canvas, so that each of its ids is there once. */
    private static String plots(Scene scene, String id) {
        if (scene.plots().isEmpty()) {
            return "";
        }
        SVGGraphics2D g2 = graphics(scene, id);
        scene.plots()
                .forEach(area -> area.plot().draw(g2, (Rectangle2D) area.place().clone(), null, null, null));
        String element = g2.getSVGElement();
        String inner = element.substring(element.indexOf('>') + 1, element.lastIndexOf("</svg>"));
        return "<g>" + inner + "</g>\n";
    }

    private static SVGGraphics2D graphics(Scene scene, String id) {
        SVGGraphics2D g2 = new SVGGraphics2D(scene.width(), scene.height());
        g2.setDefsKeyPrefix(id + "-");
        // JFreeChart puts the former hint back after each grid line, and fails where there was none
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setGeomDoubleConverter(SvgPicture::number);
        g2.setTransformDoubleConverter(SvgPicture::number);
        return g2;
    }

    private void add(StringBuilder svg, Mark mark) {
        if (mark instanceof Box box) {
            addBox(svg, box);
        } else if (mark instanceof Rule rule) {
            addRule(svg, rule);
        } else if (mark instanceof Words words) {
            addWords(svg, words);
        }
    }

    private void addBox(StringBuilder svg, Box box) {
        double line = box.ink().hasLine() ? theme.bars().line() : 0;
        svg.append("<rect x=\"")
                .append(number(box.x() + line / 2))
                .append("\" y=\"")
                .append(number(box.y() + line / 2))
                .append("\" width=\"")
                .append(number(box.width() - line))
                .append("\" height=\"")
                .append(number(box.height() - line))
                .append("\" fill=\"")
                .append(box.ink().fill());
        if (line > 0) {
            svg.append("\" stroke=\"").append(box.ink().line());
            svg.append("\" stroke-width=\"").append(number(line));
        }
        svg.append("\"/>\n");
    }

    private static void addRule(StringBuilder svg, Rule rule) {
        svg.append("<line x1=\"")
                .append(number(rule.x1()))
                .append("\" y1=\"")
                .append(number(rule.y1()))
                .append("\" x2=\"")
                .append(number(rule.x2()))
                .append("\" y2=\"")
                .append(number(rule.y2()))
                .append("\" stroke=\"")
                .append(rule.colour())
                .append("\" stroke-width=\"")
                .append(number(rule.thickness()));
        if (rule.dashed()) {
            svg.append("\" stroke-dasharray=\"").append(number(Rule.DASH));
        }
        svg.append("\"/>\n");
    }

    private static void addWords(StringBuilder svg, Words words) {
        TextStyle style = words.style();
        svg.append("<text font-size=\"")
                .append(number(style.size()))
                .append(style.semibold() ? "\" font-weight=\"600" : "")
                .append(anchor(words.anchor()))
                .append("\" fill=\"")
                .append(style.colour())
                .append("\">");
        for (int i = 0; i < words.lines().size(); i++) {
            svg.append("<tspan x=\"")
                    .append(number(words.x()))
                    .append("\" y=\"")
                    .append(number(words.baseline(i)))
                    .append("\">")
                    .append(escaped(words.lines().get(i)))
                    .append(spaceAfter(words, i) ? " </tspan>" : "</tspan>");
        }
        svg.append("</text>\n");
    }

    /** Between lines, so that the text reads as one; not where it would push a line that ends at its place. */
    private static boolean spaceAfter(Words words, int line) {
        return words.anchor() == Anchor.START && line + 1 < words.lines().size();
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case START -> "";
            case MIDDLE -> "\" text-anchor=\"middle";
            case END -> "\" text-anchor=\"end";
        };
    }

    private static void element(StringBuilder svg, String name, String id, String text) {
        svg.append('<').append(name).append(" id=\"").append(id).append("\">");
        svg.append(escaped(text)).append("</").append(name).append(">\n");
    }

    private static String id(String chart, String texts) {
        CRC32 checksum = new CRC32();
        checksum.update(texts.getBytes(StandardCharsets.UTF_8));
        return chart + "-" + Long.toString(checksum.getValue(), 36);
    }

    /** Two decimals, a hundredth of a point, and none that are not needed. */
    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Markup made harmless; characters that XML does not have are left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (character >= ' '
                            && character != 0xFFFE
                            && character != 0xFFFF
                            && !(character >= 0xD800 && character <= 0xDFFF)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
