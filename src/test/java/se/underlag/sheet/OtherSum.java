package se.underlag.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook whose archive tells otherwise of a part's bytes, which comes to the same as other bytes. */
public final class OtherSum {

    private OtherSum() {}

    /** Changes the sum in the archive's directory; the file has no remark. */
    public static void tell(Path file, String part) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = archive.getInt(bytes.length - 6);
        while (!new String(bytes, at + 46, archive.getShort(at + 28)).equals(part)) {
            at += 46 + archive.getShort(at + 28) + archive.getShort(at + 30) + archive.getShort(at + 32);
        }
        archive.putInt(at + 16, ~archive.getInt(at + 16));
        Files.write(file, bytes);
    }
}
