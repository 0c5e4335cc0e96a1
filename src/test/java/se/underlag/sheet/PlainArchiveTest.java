package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed and unpacked by ourselves is what the library lists and unpacks, in every archive that we take. */
class PlainArchiveTest {

    private static final int MUTANTS = 8_000;
    private static final int MOST_OF_PART = 2_000_000;

    @TempDir
    Path folder;

    /** A file of an archive, as it is listed. */
    private record Seen(String name, boolean directory, long start, long end, long size) {}

    /** What comes of unpacking it: its bytes, up to where it is damaged, and how that was told. */
    private record Read(byte[] bytes, String failure) {}

    @Test
    void theArchivesOfOtherProgramsHoldTheSame() throws Exception {
        List<Path> archives = new ArrayList<>();
        for (String shared : List.of("exports", "corpus", "real")) {
            for (Path file : Corpus.files(Corpus.shared(shared))) {
                if (FileKinds.isZip(FileKinds.head(file))) {
                    archives.add(file);
                }
            }
        }

        long plain = 0;
        for (Path file : archives) {
            plain += isTheSameToBoth(file) ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(archives.size() * 2L / 3);
    }

    @Test
    void ourExportsAreTakenByOurselves() throws Exception {
        for (Path file : Corpus.files(Corpus.shared("exports"))) {
            if (FileKinds.isZip(FileKinds.head(file))) {
                assertThat(isTheSameToBoth(file)).as(file.toString()).isTrue();
            }
        }
    }

    /** Where anything is odd, the library says what it is; where we take an archive all the same, it means the same to both. */
    @ParameterizedTest
    @ValueSource(strings = {"1980-01-01T12:00:00Z", "2024-12-31T12:00:00Z", "2100-12-31T12:00:00Z"})
    void anArchiveChangedAnywhereIsTheSameToBothOrTheLibrarys(Instant time) throws Exception {
        byte[] bytes = archive(time);
        Path file = Files.write(folder.resolve("hel.xlsx"), bytes);
        assertThat(isTheSameToBoth(file)).isTrue();
        int directory = indexOf(bytes, "PK\u0001\u0002");
        Random random = new Random(20261130);

        int taken = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Files.write(file, mutant(bytes, directory, random));
            taken += isTheSameToBoth(file) ? 1 : 0;
        }
        assertThat(taken).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
    }

    /** Before the end there may be told of another end, hidden in the remark of the last file. */
    @Test
    void aRemarkOrAnotherEndIsTheLibrarys() throws Exception {
        byte[] bytes = archive(Instant.parse("2024-12-31T12:00:00Z"));
        int end = indexOf(bytes, "PK\u0005\u0006");
        for (byte[] remark : List.of("hej".getBytes(StandardCharsets.US_ASCII), otherEnd())) {
            ByteBuffer more = ByteBuffer.allocate(bytes.length + remark.length).order(ByteOrder.LITTLE_ENDIAN);
            more.put(bytes, 0, end).put(remark).put(bytes, end, bytes.length - end);
            int last = lastIndexOf(bytes, "PK\u0001\u0002");
            more.putShort(last + 32, (short) remark.length);
            more.putInt(end + remark.length + 12, more.getInt(end + remark.length + 12) + remark.length);

            Path file = Files.write(folder.resolve("anmärkning.xlsx"), more.array());

            assertThat(plain(file)).isEmpty();
        }
        Path empty = Files.write(
                folder.resolve("tom.xlsx"),
                ByteBuffer.allocate(42)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(otherEnd())
                        .putInt(0x06054b50)
                        .putInt(0)
                        .putLong(0)
                        .putInt(20)
                        .array());
        assertThat(plain(empty)).isEmpty();
    }

    private static byte[] otherEnd() {
        return ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x07064b50)
                .array();
    }

    /** Parts that pack to nothing are many in a small archive: of these only so many are held as do no harm. */
    @Test
    void whatIsHeldUnpackedIsBounded() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 1_000; i++) {
                zip.putNextEntry(new ZipEntry("del" + i + ".xml"));
                zip.write(new byte[60_000]);
            }
        }
        Path file = Files.write(folder.resolve("stor.xlsx"), bytes.toByteArray());
        assertThat(Files.size(file)).isLessThan(250_000);

        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                PlainArchive archive = PlainArchive.of(channel).orElseThrow()) {
            long inMemory = 0;
            for (Packing.Packed part : archive.entries()) {
                try (InputStream in = part.open()) {
                    inMemory += in instanceof ByteArrayInputStream ? part.size() : 0;
                    assertThat(in.readAllBytes()).hasSize(60_000);
                }
            }
            assertThat(inMemory).isBetween(1_000_000L, 3_000_000L);
        }
    }

    private static byte[] archive(Instant time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                ZipEntry entry = new ZipEntry(name);
                entry.setLastModifiedTime(FileTime.from(time));
                zip.putNextEntry(entry);
                zip.write(
                        name.endsWith("/")
                                ? new byte[0]
                                : (name + "<row r=\"1\"/>".repeat(30)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** One to three bytes of the directory, of headers, or of what is packed; or something put between or after. */
    private static byte[] mutant(byte[] bytes, int directory, Random random) {
        byte[] mutant = bytes.clone();
        int from = random.nextBoolean() ? directory : 0;
        for (int times = random.nextInt(3); times >= 0; times--) {
            int at = from + random.nextInt(bytes.length - from);
            mutant[at] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> (byte) 0xFF;
                case 2 -> (byte) (mutant[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt(256);
            };
        }
        if (random.nextInt(20) == 0) {
            byte[] longer = Arrays.copyOf(mutant, mutant.length + 1 + random.nextInt(30));
            System.arraycopy(
                    mutant, directory, longer, longer.length - (mutant.length - directory), mutant.length - directory);
            return longer;
        }
        return mutant;
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }

    private static Optional<List<Seen>> plain(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            return PlainArchive.of(bytes).map(PlainArchiveTest::listed);
        }
    }

    /** False where it is the library's alone. */
    private static boolean isTheSameToBoth(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<PlainArchive> own = PlainArchive.of(channel);
            if (own.isEmpty()) {
                return false;
            }
            try (Packing library = new LibraryArchive(channel)) {
                assertThat(listed(own.get())).as(file.toString()).isEqualTo(listed(library));
                for (int i = 0; i < library.entries().size(); i++) {
                    Packing.Packed part = library.entries().get(i);
                    if (!part.isDirectory()) {
                        Read wanted = read(part);
                        assertIsSame(read(own.get().entries().get(i)), wanted);
                        // Asked for again it is the same.
                        assertIsSame(read(own.get().entries().get(i)), wanted);
                    }
                }
            }
            return true;
        }
    }

    /** The library unpacks in small steps, and loses what it has of the step in which a damage is found. */
    private static void assertIsSame(Read own, Read library) {
        assertThat(own.failure()).isEqualTo(library.failure());
        if (own.failure().isEmpty()) {
            assertThat(own.bytes()).isEqualTo(library.bytes());
        } else {
            assertThat(Arrays.copyOf(own.bytes(), library.bytes().length)).isEqualTo(library.bytes());
        }
    }

    private static List<Seen> listed(Packing archive) {
        return archive.entries().stream()
                .map(file -> new Seen(file.name(), file.isDirectory(), file.start(), file.end(), file.size()))
                .toList();
    }

    private static Read read(Packing.Packed file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = file.open()) {
            byte[] some = new byte[1_000];
            for (int count = in.read(some); count >= 0 && bytes.size() < MOST_OF_PART; count = in.read(some)) {
                bytes.write(some, 0, Math.min(count, MOST_OF_PART - bytes.size()));
            }
            return new Read(bytes.toByteArray(), "");
        } catch (IOException failure) {
            return new Read(bytes.toByteArray(), failure.getClass().getSimpleName());
        }
    }
}
