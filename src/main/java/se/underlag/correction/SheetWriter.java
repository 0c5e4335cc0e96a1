package se.underlag.correction;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.underlag.source.CellAddress;

/** Writes a sheet of texts from the top; memory does not grow with it. */
final class SheetWriter {

    private static final String SPACE = "http://www.w3.org/XML/1998/namespace";
    private static final OutputFactoryImpl FACTORY = new OutputFactoryImpl();

    private final XMLStreamWriter xml;

    /** Writes a part of a sheet, into what others write of it. */
    SheetWriter(OutputStream out) throws IOException {
        try {
            this.xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /** Writes a whole sheet. */
    static SheetWriter whole(OutputStream out, Dialect dialect) throws IOException {
        SheetWriter writer = new SheetWriter(out);
        write(() -> {
            writer.xml.writeStartDocument("UTF-8", "1.0");
            writer.xml.writeStartElement("worksheet");
            writer.xml.writeDefaultNamespace(dialect.main());
        });
        return writer;
    }

    /** A step of writing; its failures are those of the file written to. */
    private interface Step {
        void write() throws XMLStreamException;
    }

    private static void write(Step step) throws IOException {
        try {
            step.write();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /** Begins an element; attributes are names and values in turn. */
    void begin(String element, Object... attributes) throws IOException {
        write(() -> {
            xml.writeStartElement(element);
            writeAttributes(attributes);
        });
    }

    /** Adds attributes to the element just begun. */
    void attributes(Object... attributes) throws IOException {
        write(() -> writeAttributes(attributes));
    }

    void empty(String element, Object... attributes) throws IOException {
        write(() -> {
            xml.writeEmptyElement(element);
            writeAttributes(attributes);
        });
    }

    private void writeAttributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(String.valueOf(attributes[i]), String.valueOf(attributes[i + 1]));
        }
    }

    /** Ends the element begun last. */
    void end() throws IOException {
        write(xml::writeEndElement);
    }

    /** An element with nothing but a text. */
    void text(String element, String text) throws IOException {
        write(() -> {
            xml.writeStartElement(element);
            xml.writeCharacters(text);
            xml.writeEndElement();
        });
    }

    /** A cell with a text, which never becomes a number, a date or a formula. */
    void cell(int row, int column, int style, String text) throws IOException {
        begin("c", "r", new CellAddress(row, column), "s", style, "t", "inlineStr");
        begin("is");
        write(() -> {
            xml.writeStartElement("t");
            if (isBlankAt(text, 0) || isBlankAt(text, text.length() - 1)) {
                xml.writeAttribute("xml", SPACE, "space", "preserve");
            }
            xml.writeCharacters(SheetText.escaped(text));
            xml.writeEndElement();
        });
        end();
        end();
    }

    /** Programs take white space at the ends off, unless they are told to keep it. */
    private static boolean isBlankAt(String text, int index) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(index));
    }

    /** A cell with a whole number. */
    void cell(int row, int column, int style, int number) throws IOException {
        begin("c", "r", new CellAddress(row, column), "s", style);
        text("v", String.valueOf(number));
        end();
    }

    /** Ends all that is open. */
    void finish() throws IOException {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }
}
