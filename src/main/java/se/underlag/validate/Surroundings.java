package se.underlag.validate;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.sheet.Passage;
import se.underlag.sheet.Sheet;
import se.underlag.source.SourceLocation;
import se.underlag.wording.IdentityNumbers;

/**
 * Looks for identity numbers in what goes with a workbook besides its cells: comments, headers, links, names, formulas,
 * charts, pivots, properties. The finding says where, as near as the file does.
 */
final class Surroundings {

    /** A share or a sum with decimals, which charts and pivots keep as text. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:[Ee][+-]?\\d+)?");
    /** Ten digits as formulas count with them; written with a sign, or between quotation marks, they are no amount. */
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d\"-])\\d{10}(?![\\d\"-])");

    private final String file;
    private final Set<String> hidden;
    private final Consumer<Finding> findings;

    /**
     * @param sheets the sheets of the workbook, as far as any of them may be hidden
     */
    Surroundings(String file, List<Sheet> sheets, Consumer<Finding> findings) {
        this.file = file;
        this.hidden = sheets.stream()
                .filter(sheet -> !sheet.visible())
                .map(Sheet::name)
                .collect(Collectors.toSet());
        this.findings = findings;
    }

    /** Looks at one where any number of ten digits counts. */
    void look(Passage passage) {
        look(passage, Watch.ALL);
    }

    /**
     * Looks at one that belongs to a cell of data.
     *
     * @param watch what is looked for in the cell's column
     */
    void look(Passage passage, Watch watch) {
        boolean formula = passage.kind() == Passage.Kind.FORMULA;
        if (formula && watch == Watch.NOTHING) {
            return;
        }
        String text = passage.text();
        if (IdentityNumbers.isIn(text)
                && !DECIMAL.matcher(text).matches()
                && !(formula
                        && watch == Watch.AMOUNTS
                        && !IdentityNumbers.isIn(AMOUNT.matcher(text).replaceAll("")))) {
            findings.accept(Finding.of(
                    FindingCode.PERSONAL_NUMBER,
                    passage.cell()
                            .map(cell -> SourceLocation.of(file, passage.sheet(), cell))
                            .orElseGet(() -> SourceLocation.of(file, passage.sheet())),
                    "@place." + passage.kind().name(),
                    hidden.contains(passage.sheet()) ? passage.sheet() : ""));
        }
    }
}
