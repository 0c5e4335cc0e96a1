package se.underlag.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The XML of one part of a workbook. Elements are known by their local names, so that prefixes and the strict
 * namespaces need no care. A document type is refused: no spreadsheet program writes one, and entities can be bombs.
 * Of alternative content the fallback is read, and extensions are passed over, since we understand none: they hold
 * elements of the same names with other meanings.
 */
final class XmlInput implements Closeable {

    private static final int BUFFER = 1 << 13;
    private static final int PROLOG = 512;
    /** From this many bytes on, a thread that unpacks ahead is worth its start. */
    private static final int LARGE = 1 << 22;

    private static final String EXTENSIONS = "extLst";
    private static final String CHOICE = "Choice";
    private static final InputFactoryImpl FACTORY = factory();

    private final EventLimit bytes;
    private final XMLStreamReader2 reader;
    private final NameLimit names = new NameLimit();

    XmlInput(Part part) throws IOException, XMLStreamException {
        this(unpacked(part));
    }

    /** The bytes of a part, unpacked ahead where there are many. */
    static InputStream unpacked(Part part) throws IOException {
        return isLarge(part) ? new ReadAhead(part.open()) : part.open();
    }

    /** True for a part that is worth threads of its own. */
    static boolean isLarge(Part part) {
        return part.size() > LARGE;
    }

    XmlInput(InputStream part) throws IOException, XMLStreamException {
        this.bytes = new EventLimit(part);
        // Of a part that is in memory the first bytes are counted twice, which harms no limit.
        InputStream buffered = part.markSupported() ? bytes : new BufferedInputStream(bytes, BUFFER);
        refuseDocumentType(buffered);
        this.reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(buffered);
    }

    /** The parser meets some document types with a complaint about their syntax; the true reason is told here. */
    private static void refuseDocumentType(InputStream part) throws IOException {
        part.mark(PROLOG);
        String prolog = new String(part.readNBytes(PROLOG), StandardCharsets.ISO_8859_1);
        part.reset();
        if (prolog.contains("<!DOCTYPE")) {
            throw new DamagedContent(Damage.XML_ENTITIES, "document type");
        }
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The reader, for attributes and text; it is moved by {@link #nextTag()} and the methods here only. */
    XMLStreamReader2 reader() {
        return reader;
    }

    /**
     * Goes on to the next start or end of an element, or the document's end; text between them is passed over.
     *
     * @return the kind of event, a constant of {@link XMLStreamConstants}
     */
    int nextTag() throws IOException, XMLStreamException {
        while (true) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!isPassedOver()) {
                        return event;
                    }
                    skip();
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return event;
                }
                default -> refuseEntities(event);
            }
        }
    }

    /** Goes on to whatever comes next, in extensions and alternatives too. */
    int nextOfAny() throws IOException, XMLStreamException {
        int event = next();
        refuseEntities(event);
        return event;
    }

    private int next() throws IOException, XMLStreamException {
        int event = reader.next();
        bytes.eventEnded();
        if (event == XMLStreamConstants.START_ELEMENT) {
            names.look(reader);
        }
        return event;
    }

    /** True on the start of an element with this local name. */
    boolean isAt(String localName) {
        return reader.getLocalName().equals(localName);
    }

    /** Passes over the element whose start was reached, up to its end. */
    void skip() throws IOException, XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            } else {
                refuseEntities(event);
            }
        }
    }

    /** Adds the text of the element whose start was reached to a buffer, and goes on to its end. */
    void text(TextBuffer into) throws IOException, XMLStreamException {
        while (true) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return;
                }
                default -> refuseEntities(event);
            }
        }
    }

    /** The value of an attribute by local name, or empty. */
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Asked for every element of every sheet, and answered by the length of the name for nearly all. */
    private boolean isPassedOver() {
        String name = reader.getLocalName();
        return name.length() == EXTENSIONS.length()
                && (name.equals(EXTENSIONS)
                        || name.equals(CHOICE) && reader.getNamespaceURI().contains("markup-compatibility"));
    }

    private static void refuseEntities(int event) throws DamagedContent {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DamagedContent(Damage.XML_ENTITIES, "document type or entity");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        } finally {
            bytes.close();
        }
    }
}
