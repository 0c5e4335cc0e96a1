package se.underlag.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Goes through the tags of a part of any size, and says at which byte each begins and ends, so that a part can be changed
 * in places and otherwise stay as it is. What the {@code sheet} room does not read is passed over here too, where not all is
 * asked for: extensions, and the choice of alternative contents that needs them.
 */
public final class TagReader implements Closeable {

    private static final InputFactoryImpl FACTORY = factory();

    private final InputStream bytes;
    private final XMLStreamReader2 reader;
    private final boolean all;

    public TagReader(InputStream bytes) throws DamagedPart {
        this(bytes, false);
    }

    private TagReader(InputStream bytes, boolean all) throws DamagedPart {
        this.bytes = bytes;
        this.all = all;
        try {
            this.reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException failure) {
            throw new DamagedPart("xml", failure);
        }
    }

    /** One that passes over nothing. */
    public static TagReader ofAll(InputStream bytes) throws DamagedPart {
        return new TagReader(bytes, true);
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    public boolean next() throws DamagedPart {
        try {
            if (isStart() && isPassedOver()) {
                reader.skipElement();
                return true;
            }
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new DamagedPart("document type or entity");
                }
            }
            return false;
        } catch (XMLStreamException failure) {
            throw new DamagedPart("xml", failure);
        }
    }

    private boolean isPassedOver() {
        return !all && (isAt("extLst") || isAt("Choice"));
    }

    public boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    public boolean isStart(String localName) {
        return isStart() && isAt(localName);
    }

    public boolean isEnd(String localName) {
        return !isStart() && isAt(localName);
    }

    private boolean isAt(String localName) {
        return reader.getLocalName().equals(localName);
    }

    public String name() {
        return reader.getLocalName();
    }

    /** {@code x:}, or empty. */
    public String prefix() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    }

    /** How deep the element lies: 1 for the outermost. */
    public int depth() {
        return reader.getDepth();
    }

    /** The value of an attribute by local name, or empty. */
    public String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** An attribute that is a number; the other where it is missing or none. */
    public double number(String localName, double otherwise) {
        try {
            return Double.parseDouble(attribute(localName));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    public boolean isTrue(String localName) {
        String value = attribute(localName);
        return value.equals("1") || value.equals("true");
    }

    /** True for a tag that is start and end in one. */
    public boolean isEmptyElement() throws DamagedPart {
        try {
            return reader.isEmptyElement();
        } catch (XMLStreamException failure) {
            throw new DamagedPart("xml", failure);
        }
    }

    /** The first byte of the tag. */
    public long begins() throws DamagedPart {
        long offset = reader.getLocationInfo().getStartingByteOffset();
        if (offset < 0) {
            throw new DamagedPart("written in characters of several bytes");
        }
        return offset;
    }

    /** The first byte behind the tag. */
    public long ends() throws DamagedPart {
        try {
            return reader.getLocationInfo().getEndingByteOffset();
        } catch (XMLStreamException failure) {
            throw new DamagedPart("xml", failure);
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
