package se.underlag.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the records of an .xls workbook stand: since Excel 5 in a compound file, before it in the file itself. */
interface XlsSource extends Closeable {

    /** The records, from the first on. */
    InputStream records() throws IOException;

    /** Gives what else is in the file, byte by byte: whether it is what the workbook says of itself, and the bytes. */
    default void others(Others to) throws IOException {}

    /** Takes what else is in the file. */
    @FunctionalInterface
    interface Others {
        void take(boolean properties, InputStream bytes) throws IOException;
    }

    static XlsSource of(Path file) throws IOException {
        return FileKinds.isCompound(file) ? new XlsContainer(file) : new Bare(file);
    }

    /** A file that is nothing but records. */
    record Bare(Path file) implements XlsSource {

        @Override
        public InputStream records() throws IOException {
            return new BufferedInputStream(Files.newInputStream(file));
        }

        @Override
        public void close() {
            // Each stream of records holds the file open for itself.
        }
    }
}
