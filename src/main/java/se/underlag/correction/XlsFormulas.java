package se.underlag.correction;

import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The formulas of an .xls workbook as the .xlsx one writes them. Those that lead to another file, fill several cells or
 * call macros cannot be; their cells keep the values saved with them.
 */
final class XlsFormulas {

    private final FormulaParsingWorkbook to;
    private int leftOut;

    /** Of formulas that go to this workbook, which has its sheets and names. */
    XlsFormulas(XSSFWorkbook to) {
        this.to = XSSFEvaluationWorkbook.create(to);
    }

    /** How many could not be written. */
    int leftOut() {
        return leftOut;
    }

    /**
     * The formula of a cell that has one.
     *
     * @param sheet the number of the sheet that it goes to
     */
    Optional<String> of(HSSFCell cell, int sheet) {
        try {
            if (!cell.isPartOfArrayFormulaGroup()) {
                String formula = cell.getCellFormula();
                FormulaParser.parse(formula, to, FormulaType.CELL, sheet, cell.getRowIndex());
                return Optional.of(formula);
            }
        } catch (RuntimeException notToBeWritten) {
            // The library tells this in many ways, all of which mean the same here.
        }
        leftOut++;
        return Optional.empty();
    }
}
