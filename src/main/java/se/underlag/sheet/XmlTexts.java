package se.underlag.sheet;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import se.underlag.source.CellAddress;

/**
 * All texts of a part of a workbook that is not read for its cells: what stands between its tags and in its attributes, in
 * extensions too.
 *
 * <pre>
 * {@code <comment ref="B5"><text><r><t>Gäller </t></r><r><t>Anna</t></r></text></comment>}
 * {@code <hyperlink ref="A7" r:id="rId1" tooltip="Mer om Anna"/>}
 * </pre>
 *
 * A text in pieces, since words in it are bold, is one text. Where an element says which cells it is about, all within it
 * is about the first of them.
 */
final class XmlTexts {

    /** A text longer than this comes in parts, each of which has the end of the one before. */
    private static final int LONGEST = 1 << 16;

    private static final int OVERLAP = 64;
    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?:[: ].*)?");
    private static final int LENGTH_OF_RANDOM = 36;
    private static final Pattern RANDOM = Pattern.compile("\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?");

    private final XmlInput xml;
    private final Seen seen;
    private final StringBuilder text = new StringBuilder();
    private Optional<CellAddress> cell = Optional.empty();
    private int depth;
    private int depthOfCell;

    private XmlTexts(XmlInput xml, Seen seen) {
        this.xml = xml;
        this.seen = seen;
    }

    /** Takes a text: the name of the element it stands in, the cell it is about, and the text. */
    @FunctionalInterface
    interface Seen {
        void text(String element, Optional<CellAddress> cell, String text) throws IOException, XMLStreamException;
    }

    /** Reads from where the input stands to the end of the part. */
    static void read(XmlInput xml, Seen seen) throws IOException, XMLStreamException {
        new XmlTexts(xml, seen).read();
    }

    private void read() throws IOException, XMLStreamException {
        XMLStreamReader2 reader = xml.reader();
        String element = "";
        for (int event = xml.nextOfAny(); event != XMLStreamConstants.END_DOCUMENT; event = xml.nextOfAny()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (!isPiece()) {
                        flush(element);
                        element = reader.getLocalName();
                    }
                    takeAttributes(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!isPiece()) {
                        flush(element);
                    }
                    if (--depth < depthOfCell) {
                        cell = Optional.empty();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    if (text.length() > LONGEST) {
                        seen.text(element, cell, text.toString());
                        text.delete(0, text.length() - OVERLAP);
                    }
                }
                default -> {
                    // Remarks of whoever wrote the XML, and what it tells programs.
                }
            }
        }
    }

    /** Runs of text in one format, and what tells the format. */
    private boolean isPiece() {
        String name = xml.reader().getLocalName();
        return switch (name) {
            case "r", "t", "rPr", "b", "i", "u", "sz", "color", "rFont", "family", "charset", "scheme", "vertAlign" ->
                true;
            case "latin", "ea", "cs", "sym", "ln", "solidFill", "srgbClr", "schemeClr", "strike", "effectLst" -> true;
            default -> false;
        };
    }

    private void takeAttributes(XMLStreamReader2 reader) throws IOException, XMLStreamException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (name.equals("ref") || name.equals("sqref")) {
                take(reader.getAttributeValue(i));
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            if (!value.isEmpty() && !isRandom(value)) {
                seen.text(reader.getLocalName(), cell, value);
            }
        }
    }

    /** A number by which programs tell things from each other; nearly every other value is told apart by its length. */
    private static boolean isRandom(String value) {
        return value.length() >= LENGTH_OF_RANDOM && RANDOM.matcher(value).matches();
    }

    private void take(String reference) {
        Matcher address = CELL.matcher(reference);
        if (cell.isEmpty() && address.matches()) {
            int column = 0;
            for (char letter : address.group(1).toCharArray()) {
                column = 26 * column + letter - 'A' + 1;
            }
            cell = Optional.of(new CellAddress(Math.max(0, Integer.parseInt(address.group(2)) - 1), column - 1));
            depthOfCell = depth;
        }
    }

    private void flush(String element) throws IOException, XMLStreamException {
        if (text.length() > 0) {
            seen.text(element, cell, text.toString());
            text.setLength(0);
        }
    }
}
