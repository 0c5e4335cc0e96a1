package se.underlag.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Semicolons, decimal commas, UTF-8 with a byte order mark, as Excel in Swedish writes it. */
final class CsvRegister implements RegisterFormat.Writer {

    private final Writer out;
    private final String day;

    CsvRegister(Path file, LocalDate day) throws IOException {
        this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
        this.day = day.toString();
        out.write('\uFEFF');
        for (String title : RegisterFormat.titles(day)) {
            out.write(title + "\r\n");
        }
        out.write("\r\n" + String.join(";", RegisterFormat.HEADINGS) + "\r\n");
    }

    @Override
    public void row(Employments.Employment employment) throws IOException {
        out.write(String.join(
                ";",
                String.valueOf(employment.number()),
                employment.identityNumber(),
                employment.name(),
                employment.administration(),
                employment.unit(),
                employment.group(),
                employment.sex(),
                employment.form(),
                employment.percent().toPlainString().replace('.', ','),
                employment.leavePercent() > 0 ? String.valueOf(employment.leavePercent()) : "",
                employment.since().toString(),
                day));
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
