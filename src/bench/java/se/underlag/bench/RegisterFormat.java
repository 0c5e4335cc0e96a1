package se.underlag.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a register is written as. HR systems export it so, in a workbook with a read-me sheet before it:
 *
 * <pre>
 * Personalförteckning
 * Förvaltning: samtliga
 * Per: 2024-12-31
 *
 * Anst.nr  Personnummer   Namn             Förvaltning     Organisatorisk enhet  Yrkesgrupp  …  Avser
 * 1000000  19500101-0005  Borvik, Kalista  Regionkansliet  Staben ekonomi        Chef        …  2024-12-31
 * </pre>
 */
enum RegisterFormat {
    XLSX("xlsx") {
        @Override
        Writer open(Path file, LocalDate day) throws IOException {
            return new XlsxRegister(file, day);
        }
    },
    XLS("xls") {
        @Override
        Writer open(Path file, LocalDate day) {
            return new XlsRegister(file, day);
        }
    },
    CSV("csv") {
        @Override
        Writer open(Path file, LocalDate day) throws IOException {
            return new CsvRegister(file, day);
        }
    };

    /** Where the header stands; the rows follow at once. */
    static final int HEADER_ROW = 4;

    static final List<String> HEADINGS = List.of(
            "Anst.nr",
            "Personnummer",
            "Namn",
            "Förvaltning",
            "Organisatorisk enhet",
            "Yrkesgrupp",
            "Kön",
            "Anställningsform",
            "Sysselsättningsgrad %",
            "Tjänstledighet %",
            "Anställd fr.o.m.",
            "Avser");

    private final String ending;

    RegisterFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** Begins a register of a day. */
    abstract Writer open(Path file, LocalDate day) throws IOException;

    /** The lines above the header. */
    static List<String> titles(LocalDate day) {
        return List.of("Personalförteckning", "Förvaltning: samtliga", "Per: " + day);
    }

    /** Takes its rows, one after the other; complete when it is closed. */
    interface Writer extends Closeable {
        void row(Employments.Employment employment) throws IOException;
    }
}
