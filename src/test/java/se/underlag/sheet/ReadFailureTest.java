package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.underlag.finding.FindingCode;
import se.underlag.source.SourceLocation;

/** What is the file's fault, and what is ours. */
@Timeout(60)
class ReadFailureTest {

    private static final SourceLocation FILE = SourceLocation.of("a.xlsx");
    private static final OutOfMemoryError NO_MEMORY = new OutOfMemoryError("Java heap space");

    /** As Java 17 tells of a class of which memory did not hold what it is made ready with. */
    private static Error brokenClass() {
        Error broken = new NoClassDefFoundError("Could not initialize class org.example.Tables");
        broken.initCause(new ExceptionInInitializerError(
                "Exception java.lang.OutOfMemoryError: Java heap space [in thread \"import-1\"]"));
        return broken;
    }

    static Stream<Throwable> shortOfMemory() {
        return Stream.of(
                NO_MEMORY,
                new OutOfMemoryError("GC overhead limit exceeded"),
                new IOException(NO_MEMORY),
                new IllegalStateException(new IOException(NO_MEMORY)),
                brokenClass());
    }

    @ParameterizedTest
    @MethodSource("shortOfMemory")
    void memoryThatRunsOutIsNotTheFaultOfTheFile(Throwable failure) {
        assertThatThrownBy(() -> ReadFailure.of(FILE, failure)).isInstanceOf(Error.class);
    }

    @Test
    void aFileThatAsksForWhatNoMemoryHoldsIsUnsafe() {
        UnreadableFile refused = ReadFailure.of(FILE, new OutOfMemoryError("Requested array size exceeds VM limit"));

        assertThat(refused.finding().code()).isEqualTo(FindingCode.FILE_UNSAFE);
    }

    @Test
    void aLibraryThatIsNotThereIsAskedForByADamagedFileOnly() {
        UnreadableFile refused = ReadFailure.of(FILE, new NoClassDefFoundError("org/tukaani/xz/XZ"));

        assertThat(refused.finding().code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void whatFailsOnAThreadThatReadsAheadComesAsItIs() throws IOException {
        try (ReadAhead bytes = new ReadAhead(failing());
                RowsAhead rows = new RowsAhead(of(() -> {
                    throw NO_MEMORY;
                }))) {
            assertThatThrownBy(bytes::read).isSameAs(NO_MEMORY);
            assertThatThrownBy(rows::next).isSameAs(NO_MEMORY);
        }
    }

    @Test
    void aThreadThatReadsAheadAndEndsWithoutAWordIsNotWaitedFor() throws IOException {
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
        try (RowsAhead rows = new RowsAhead(of(() -> ReadFailureTest.<RuntimeException>unforeseen()))) {
            assertThatThrownBy(rows::next).isInstanceOf(OutOfMemoryError.class);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    /** Nothing that is caught, as if there were no memory to tell of it. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void unforeseen() throws T {
        throw (T) new Throwable("unforeseen");
    }

    private static RowSource of(Runnable next) {
        return new RowSource() {
            @Override
            public boolean next() {
                next.run();
                return true;
            }

            @Override
            public Row row() {
                throw new IllegalStateException("no row");
            }

            @Override
            public void close() {}
        };
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() {
                throw NO_MEMORY;
            }

            @Override
            public int readNBytes(byte[] bytes, int offset, int length) {
                throw NO_MEMORY;
            }
        };
    }
}
