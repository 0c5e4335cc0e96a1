package se.underlag.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** An .xls file of Excel 2, 3 or 4 written record by record, since nothing writes them any more. */
final class HandMadeBiff {

    static final Charset WESTERN = Charset.forName("windows-1252");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A record; each field is a {@code Byte}, a {@code Short}, a {@code Double}, a {@code Long} or a {@code byte[]}. */
    HandMadeBiff record(int kind, Object... fields) {
        ByteBuffer body = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
        for (Object field : fields) {
            if (field instanceof Byte one) {
                body.put(one);
            } else if (field instanceof Short two) {
                body.putShort(two);
            } else if (field instanceof Double eight) {
                body.putDouble(eight);
            } else if (field instanceof Long eight) {
                body.putLong(eight);
            } else if (field instanceof byte[] text) {
                body.put(text);
            } else {
                throw new IllegalArgumentException(String.valueOf(field));
            }
        }
        ByteBuffer header = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) kind).putShort((short) body.position());
        bytes.writeBytes(header.array());
        bytes.write(body.array(), 0, body.position());
        return this;
    }

    static Short u16(int value) {
        return (short) value;
    }

    static Byte u8(int value) {
        return (byte) value;
    }

    /** A text with its length in one byte. */
    static byte[] shortText(String text) {
        byte[] encoded = text.getBytes(WESTERN);
        return ByteBuffer.allocate(encoded.length + 1)
                .put((byte) encoded.length)
                .put(encoded)
                .array();
    }

    /** A text with its length in two bytes. */
    static byte[] text(String text) {
        byte[] encoded = text.getBytes(WESTERN);
        return ByteBuffer.allocate(encoded.length + 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) encoded.length)
                .put(encoded)
                .array();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
