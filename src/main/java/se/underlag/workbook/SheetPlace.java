package se.underlag.workbook;

/**
 * A sheet's place in the workbook.
 *
 * @param number from 1, in the order of the tabs
 * @param name as the tab has it: {@code Tabell 3}
 */
record SheetPlace(int number, String name) {

    String part() {
        return "xl/worksheets/sheet" + number + ".xml";
    }
}
