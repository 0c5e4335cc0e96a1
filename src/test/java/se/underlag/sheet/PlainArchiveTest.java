package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is listed and unpacked by ourselves is what the library lists and unpacks, in every archive that we take. */
class PlainArchiveTest {

    private static final int MUTANTS = 20_000;
    private static final int MOST_OF_PART = 2_000_000;

    @TempDir
    Path folder;

    /** A file of an archive, with its bytes, or that they cannot be had. */
    private record Seen(String name, boolean directory, long start, long end, long size, Object bytes) {}

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
            Optional<List<Seen>> own = plain(file);
            plain += own.isPresent() ? 1 : 0;
            if (own.isPresent()) {
                assertThat(own).as(file.toString()).isEqualTo(library(file));
            }
        }
        assertThat(plain).isGreaterThan(archives.size() * 2L / 3);
    }

    @Test
    void ourExportsAreTakenByOurselves() throws Exception {
        for (Path file : Corpus.files(Corpus.shared("exports"))) {
            if (FileKinds.isZip(FileKinds.head(file))) {
                assertThat(plain(file)).as(file.toString()).isPresent();
            }
        }
    }

    /** Where anything is odd, the library says what it is; where we take an archive all the same, it means the same to both. */
    @Test
    void anArchiveChangedAnywhereIsTheSameToBothOrTheLibrarys() throws Exception {
        Path honest = new HandMadeXlsx()
                .formats(Map.of(14, ""))
                .texts("<si><t>a</t></si>")
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                .write(folder.resolve("hel.xlsx"));
        assertThat(plain(honest)).isEqualTo(library(honest));
        byte[] bytes = Files.readAllBytes(honest);
        int directory = directory(bytes);
        Random random = new Random(20261130);
        Path file = folder.resolve("mutant.xlsx");

        int taken = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Files.write(file, mutant(bytes, directory, random));
            Optional<List<Seen>> own = plain(file);
            if (own.isPresent()) {
                taken++;
                assertThat(own).as("mutant %d", i).isEqualTo(library(file));
            }
        }
        assertThat(taken).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
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

    private static int directory(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    }

    private static Optional<List<Seen>> plain(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<PlainArchive> archive = PlainArchive.of(bytes);
            return archive.isPresent() ? Optional.of(seen(archive.get())) : Optional.empty();
        }
    }

    private static Optional<List<Seen>> library(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(seen(new LibraryArchive(bytes)));
        }
    }

    private static List<Seen> seen(Packing archive) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (archive) {
            for (Packing.Packed file : archive.entries()) {
                Object bytes = file.isDirectory() ? "" : bytes(file);
                seen.add(new Seen(file.name(), file.isDirectory(), file.start(), file.end(), file.size(), bytes));
                // Asked for twice it is the same.
                assertThat(file.isDirectory() ? "" : bytes(file)).isEqualTo(bytes);
            }
        }
        return seen;
    }

    private static Object bytes(Packing.Packed file) {
        try (InputStream in = file.open()) {
            return List.of(ByteBuffer.wrap(in.readNBytes(MOST_OF_PART)));
        } catch (IOException cannotBeHad) {
            return cannotBeHad.getClass().getSimpleName();
        }
    }
}
