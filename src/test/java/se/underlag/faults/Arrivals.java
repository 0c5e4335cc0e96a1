package se.underlag.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Files of all kinds as analysts drop them, in an order: good ones, corrections, the same again, the same saved anew,
 * faulty, foreign, damaged, contradictory. What becomes of all of them is the same whether they are taken up one by one
 * or together: corrections say when they were taken out, and files that contradict each other come at the same moment.
 */
final class Arrivals {

    private static final List<String> ORGANISATIONS = List.of("Regionkansliet", "Regionservice", "Folktandvården");
    private static final String HEADER =
            "Förvaltning;Enhet;Period;Kön;Schematid tim;Korttidsfrånvaro tim;Långtidsfrånvaro tim\n";

    private final Random random;
    private final List<Drop> drops = new ArrayList<>();

    private Arrivals(Random random) {
        this.random = random;
    }

    /**
     * What is dropped at one moment.
     *
     * @param files the files, by name and content
     * @param inPieces true where they are not there in one act, but copied with a pause in the middle
     */
    record Drop(List<Dropped> files, boolean inPieces) {}

    /** A file to drop. */
    record Dropped(String name, byte[] content) {}

    /** The same for the same seed. */
    static List<Drop> of(long seed, int rounds) {
        Arrivals arrivals = new Arrivals(new Random(seed));
        arrivals.samples();
        IntStream.range(0, rounds).forEach(arrivals::round);
        return arrivals.drops;
    }

    private void samples() {
        try (Stream<Path> files = Files.walk(Path.of("input-samples"))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("accepted"))
                    .sorted()
                    .forEach(file -> drop(file.getFileName().toString(), bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A month of one administration, and all that happens to it. */
    private void round(int number) {
        String organisation = ORGANISATIONS.get(number % ORGANISATIONS.size());
        String month = "%d-%02d".formatted(2020 + number / 36, 1 + number / 3 % 12);
        String name = "sjuk-" + organisation + "-" + month;
        String first = hours(organisation, month) + "Uttaget " + month + "-20\n";
        String second = hours(organisation, month) + "Uttaget " + month + "-21\n";
        drop(name + ".csv", text(first));
        if (number % 2 == 0) {
            inPieces(number, organisation);
        }
        switch (number % 8) {
            case 0 -> drop(name + " rättad.csv", text(second));
            case 1 -> drop(name + " igen.csv", text(first));
            case 2 -> drop(name + ".xlsx", workbook(first));
            case 3 -> {
                drop(name + " fel.csv", text(first.replaceFirst(";K;(\\d+)", ";Kvinnnor;$1")));
                drop(name + " fel.xlsx", workbook(second.replaceFirst(";M;\\d+", ";M;många")));
            }
            case 4 -> {
                drop("protokoll " + number + ".pdf", text("%PDF-1.7 " + number));
                drop("tom " + number + ".csv", text("a;b\n" + number + ";2\n"));
            }
            case 5 -> {
                byte[] whole = workbook(second);
                byte[] half = java.util.Arrays.copyOf(whole, whole.length * 2 / 3);
                drop(name + " avbruten.xlsx", half);
            }
            case 6 -> {
                String other = "2019-%02d".formatted(1 + number / 8 % 12);
                drops.add(new Drop(
                        List.of(
                                new Dropped("ena " + number + ".csv", text(hours(organisation, other))),
                                new Dropped("andra " + number + ".csv", text(hours(organisation, other)))),
                        false));
            }
            default -> {
                drop(name + " rättad.xlsx", workbook(second));
                drop(name + " rättad igen.csv", text(hours(organisation, month) + "Uttaget " + month + "-22\n"));
            }
        }
    }

    /** Nobody else tells of these months: whatever half of it holds, it contradicts no other file. */
    private void inPieces(int number, String organisation) {
        String month = "%d-%02d".formatted(2010 + number / 36, 1 + number / 3 % 12);
        String text = hours(organisation, month);
        boolean workbook = number % 8 == 2;
        String name = "i delar " + number + (workbook ? ".xlsx" : ".csv");
        drops.add(new Drop(List.of(new Dropped(name, workbook ? workbook(text) : text(text))), true));
    }

    private void drop(String name, byte[] content) {
        drops.add(new Drop(List.of(new Dropped(name, content)), false));
    }

    /** Some units with figures that no other file has. */
    private String hours(String organisation, String month) {
        StringBuilder text = new StringBuilder(HEADER);
        List<String> units = organisation.equals("Regionkansliet")
                ? List.of("Staben HR", "Staben ekonomi", "Staben kommunikation")
                : IntStream.range(0, 40).mapToObj(unit -> "Enhet " + unit).toList();
        for (String unit : units) {
            for (String sex : List.of("K", "M")) {
                text.append(String.join(
                                ";",
                                organisation,
                                unit,
                                month,
                                sex,
                                String.valueOf(1_000 + random.nextInt(1_000)),
                                String.valueOf(random.nextInt(100)),
                                String.valueOf(random.nextInt(100))))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** The same rows as a workbook, numbers as numbers. */
    private static byte[] workbook(String csv) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Sjukfrånvaro");
            List<String> lines = csv.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(";");
                for (int column = 0; column < cells.length; column++) {
                    var cell =
                            (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
                    if (cells[column].matches("\\d+")) {
                        cell.setCellValue(Integer.parseInt(cells[column]));
                    } else {
                        cell.setCellValue(cells[column]);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
