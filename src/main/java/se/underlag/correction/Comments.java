package se.underlag.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.XmlPart;
import se.underlag.source.CellAddress;

/**
 * The comments of a sheet:
 *
 * <pre>
 * {@code <comments><authors><author>Anna</author></authors><commentList>}
 * {@code   <comment ref="I17" authorId="0"><text><r><rPr><b/></rPr><t>underlag:</t></r>…</text></comment>}
 * {@code </commentList></comments>}
 * </pre>
 *
 * Where a conversation hangs on a cell (a threaded comment), the comment only says so, and is left alone.
 */
final class Comments {

    private static final String SPACE = "http://www.w3.org/XML/1998/namespace";
    private static final String THREAD = "tc=";

    private final XmlPart xml;
    private final Element authors;
    private final Element list;

    Comments(XmlPart xml) {
        this.xml = xml;
        this.authors = XmlPart.child(xml.root(), "authors")
                .orElseGet(() -> XmlPart.addAfter(xml.root(), "authors", List.of()));
        this.list = XmlPart.child(xml.root(), "commentList")
                .orElseGet(() -> XmlPart.addAfter(xml.root(), "commentList", List.of("authors")));
    }

    static Comments none(Dialect dialect) throws DamagedPart {
        return new Comments(XmlPart.of("<comments xmlns=\"" + dialect.main() + "\"/>"));
    }

    /** Takes out what we wrote into a former copy, and gives the cells that are left without a comment. */
    List<CellAddress> removeOurs() {
        List<CellAddress> bare = new ArrayList<>();
        for (Element comment : XmlPart.children(list, "comment")) {
            String text = text(comment);
            int separator = text.indexOf(CommentText.SEPARATOR);
            if (text.startsWith(CommentText.SIGNATURE) && separator < 0) {
                list.removeChild(comment);
                Place.cell(XmlPart.attribute(comment, "ref")).ifPresent(bare::add);
            } else if (text.startsWith(CommentText.SIGNATURE)) {
                cut(comment, separator + CommentText.SEPARATOR.length());
            }
        }
        return bare;
    }

    boolean isThread(CellAddress cell) {
        return at(cell).map(comment -> XmlPart.number(comment, "authorId", 0))
                .map(author -> author < names().size() && names().get(author).startsWith(THREAD))
                .orElse(false);
    }

    /** Adds a comment, or puts our text before that of the one that is there; gives the whole text. */
    String put(CellAddress cell, CommentText text) {
        Optional<Element> existing = at(cell);
        Element comment = existing.orElseGet(() -> XmlPart.add(list, "comment"));
        if (existing.isEmpty()) {
            comment.setAttribute("ref", cell.toString());
            comment.setAttribute("authorId", String.valueOf(author()));
        }
        Element body = XmlPart.child(comment, "text").orElseGet(() -> XmlPart.add(comment, "text"));
        asRuns(body);
        Optional<Element> first = XmlPart.children(body).stream().findFirst();
        List<CommentText.Run> runs = new ArrayList<>(text.runs());
        if (first.isPresent()) {
            runs.add(new CommentText.Run(CommentText.SEPARATOR, false));
        }
        for (CommentText.Run run : runs) {
            body.insertBefore(run(body, run), first.orElse(null));
        }
        return text(comment);
    }

    /** A text without formats may stand in the comment as it is; beside others it has to be one of them. */
    private static void asRuns(Element body) {
        for (Element text : XmlPart.children(body, "t")) {
            Element run = XmlPart.created(body, "r");
            body.replaceChild(run, text);
            run.appendChild(text);
        }
    }

    private static Element run(Element body, CommentText.Run run) {
        Element element = XmlPart.created(body, "r");
        Element format = XmlPart.add(element, "rPr");
        if (run.bold()) {
            XmlPart.add(format, "b");
        }
        XmlPart.add(format, "sz").setAttribute("val", "9");
        XmlPart.add(format, "color").setAttribute("indexed", "81");
        XmlPart.add(format, "rFont").setAttribute("val", "Tahoma");
        XmlPart.add(format, "family").setAttribute("val", "2");
        Element text = XmlPart.add(element, "t");
        text.setAttributeNS(SPACE, "xml:space", "preserve");
        text.setTextContent(SheetText.escaped(run.text()));
        return element;
    }

    /** Takes so many characters off the beginning. */
    private static void cut(Element comment, int characters) {
        int left = characters;
        for (Element text : texts(comment)) {
            String content = text.getTextContent();
            int gone = Math.min(left, content.length());
            text.setTextContent(content.substring(gone));
            left -= gone;
        }
    }

    private static String text(Element comment) {
        return texts(comment).stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private static List<Element> texts(Element comment) {
        List<Element> texts = new ArrayList<>();
        XmlPart.child(comment, "text").ifPresent(body -> {
            for (Element child : XmlPart.children(body)) {
                texts.addAll(child.getLocalName().equals("t") ? List.of(child) : XmlPart.children(child, "t"));
            }
        });
        return texts;
    }

    private Optional<Element> at(CellAddress cell) {
        return XmlPart.children(list, "comment").stream()
                .filter(comment -> XmlPart.attribute(comment, "ref").equalsIgnoreCase(cell.toString()))
                .findFirst();
    }

    private List<String> names() {
        return XmlPart.children(authors, "author").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private int author() {
        if (!names().contains(CommentText.AUTHOR)) {
            XmlPart.add(authors, "author").setTextContent(CommentText.AUTHOR);
        }
        return names().indexOf(CommentText.AUTHOR);
    }

    void putInto(Rewriting rewriting, String part) {
        rewriting.put(part, xml::writeTo);
    }
}
