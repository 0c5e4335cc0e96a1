package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook in which bytes have changed on the way gives no other cells than were written. */
class DamagedOnTheWayTest {

    private static final int MUTANTS = 1_500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChangedBitIsToldOrChangesNothing(boolean remark) throws Exception {
        byte[] sound = Files.readAllBytes(Path.of("input-samples/hr/personal_regionkansliet_2024-12.xlsx"));
        if (remark) {
            // One with a remark is unpacked by the library.
            sound = Arrays.copyOf(sound, sound.length + 2);
            sound[sound.length - 4] = 2;
        }
        Path file = Files.write(folder.resolve("personal.xlsx"), sound);
        Map<String, Map<String, Cell>> written = ReadCells.all(file);
        Random random = new Random(20261130);

        int told = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = sound.clone();
            int place = random.nextInt(mutant.length);
            mutant[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, mutant);
            try {
                assertThat(ReadCells.all(file)).as("byte " + place).isEqualTo(written);
            } catch (UnreadableFile refused) {
                told++;
            }
        }
        assertThat(told).isGreaterThan(MUTANTS / 2);
    }

    /** A large part is unpacked ahead, and its rows are read from bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"})
    void aPartOfAnotherSumIsToldInWords(String part) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 100_000; row++) {
            rows.append(
                    "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>0</v></c><c r=\"B%1$d\" s=\"1\"><v>%1$d</v></c></row>"
                            .formatted(row));
        }
        Path file = new HandMadeXlsx()
                .texts("<si><t>Örebro</t></si><si><t>Nora</t></si>")
                .formats(Map.of(14, ""))
                .sheet("Blad1", rows.toString())
                .write(folder.resolve("stor.xlsx"));
        assertThat(ReadCells.firstSheet(file)).hasSize(200_000);

        OtherSum.tell(file, part);

        assertThat(Refusals.inSwedish(file)).contains("har ändrats sedan filen skrevs", "Spara inte om den");
    }

    /** What nobody has looked at may be as it likes: a picture that is broken changes no figure. */
    @Test
    void aPartThatIsNotReadIsNotHeldAgainstItsSum() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>")
                .part("xl/media/image1.png", "en bild som inte är någon, men lång nog att börja med så mycket XML")
                .write(folder.resolve("bild.xlsx"));
        OtherSum.tell(file, "xl/media/image1.png");

        assertThat(ReadCells.firstSheet(file)).containsOnlyKeys("A1");
    }

    /** Parts that lie in the archive as they are, are read from anywhere in it, more than once. */
    @Test
    void partsThatAreNotPackedAreHeldAgainstTheirSumsToo() throws Exception {
        Path packed = Path.of("input-samples/hr/personal_regionkansliet_2024-12.xlsx");
        Path file = folder.resolve("opackad.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(packed));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry stored = new ZipEntry(part.getName());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(bytes.length);
                stored.setCrc(sum.getValue());
                out.putNextEntry(stored);
                out.write(bytes);
            }
        }
        assertThat(ReadCells.all(file)).isEqualTo(ReadCells.all(packed));

        OtherSum.tell(file, "xl/worksheets/sheet2.xml");

        assertThat(Refusals.inSwedish(file)).contains("har ändrats sedan filen skrevs", "Spara inte om den");
    }
}
