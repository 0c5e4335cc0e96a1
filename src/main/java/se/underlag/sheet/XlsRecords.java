package se.underlag.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/**
 * The records of an .xls workbook, one after the other: a number for its kind, a length, and its fields, which
 * are read from {@link #fields()}. Fields not read are passed over.
 */
final class XlsRecords implements Closeable {

    private static final int HEADER_BYTES = 4;

    private final InputStream bytes;
    private RecordInputStream fields;
    private long position;
    private long nextPosition;
    /** Where encrypted records end: POI's own stream goes on as if there were two gigabytes of them. */
    private long end = Long.MAX_VALUE;

    private Optional<EncryptionKey> key = Optional.empty();

    /**
     * What decrypts a workbook, and from where.
     *
     * @param info the key, already checked against the default password
     * @param from the position of the first encrypted record
     */
    record EncryptionKey(EncryptionInfo info, long from) {}

    /** Records from the beginning. */
    XlsRecords(InputStream workbook) {
        this.bytes = workbook;
        this.fields = new RecordInputStream(workbook);
    }

    /** Records from a position on. */
    XlsRecords(InputStream workbook, long position, Optional<EncryptionKey> key) throws IOException {
        this.bytes = workbook;
        this.key = key;
        this.nextPosition = key.isPresent() ? key.get().from() : position;
        workbook.skipNBytes(nextPosition);
        this.end = key.isPresent() ? end(workbook) : Long.MAX_VALUE;
        this.fields = key.isPresent()
                ? new RecordInputStream(workbook, key.get().info(), (int) nextPosition)
                : new RecordInputStream(workbook);
        // A key stream cannot be entered in the middle: go there record by record.
        while (nextPosition < position && next()) {}
    }

    /** Goes on to the next record; false at the end of the workbook. */
    boolean next() {
        if (fields.remaining() > 0) {
            fields.readRemainder();
        }
        if (nextPosition >= end || !fields.hasNextRecord()) {
            return false;
        }
        fields.nextRecord();
        position = nextPosition;
        nextPosition += HEADER_BYTES + fields.remaining();
        return true;
    }

    /** Where the record begins. */
    long position() {
        return position;
    }

    /** The kind of the record, from 0 to 65535. */
    int kind() {
        return fields.getSid() & 0xFFFF;
    }

    /** Its fields; strings that go on in continuation records are read as one. */
    RecordInputStream fields() {
        return fields;
    }

    /** True where the record goes on in a continuation record. */
    boolean isContinued() {
        return fields.hasNextRecord() && fields.getNextSid() == XlsRecordKind.CONTINUE;
    }

    /**
     * Stands on the record that says that everything after it is encrypted. A workbook whose structure is protected is
     * encrypted with a password that every program knows; any other password is the author's own.
     */
    void decrypt() throws IOException {
        try {
            EncryptionInfo info = new FilePassRecord(fields).getEncryptionInfo();
            if (!info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new EncryptedDocumentException("not the default password");
            }
            key = Optional.of(new EncryptionKey(info, nextPosition));
            end = end(bytes);
            fields = new RecordInputStream(bytes, info, (int) nextPosition);
        } catch (GeneralSecurityException | RuntimeException failure) {
            throw new EncryptedDocumentException(failure);
        }
    }

    /** The beginning of the next record may have been read already. */
    private long end(InputStream rest) throws IOException {
        return nextPosition + HEADER_BYTES + rest.available();
    }

    Optional<EncryptionKey> key() {
        return key;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
