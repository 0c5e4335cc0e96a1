package se.underlag.sheet;

import org.apache.poi.hssf.record.RecordInputStream;

/** The versions of Excel whose .xls files differ from each other. Up to Excel 4 a file is one sheet without a name. */
enum XlsVersion {
    EXCEL_2,
    EXCEL_3,
    EXCEL_4,
    /** And 95. */
    EXCEL_5,
    /** And all later ones. */
    EXCEL_97;

    private static final int NUMBER_OF_97 = 0x0600;
    private static final int NUMBER_OF_5 = 0x0500;

    /** The version of a workbook that begins with this record, whose version field is read from it. */
    static XlsVersion of(int kind, RecordInputStream fields) throws DamagedContent {
        int number = fields.readUShort();
        return switch (kind) {
            case XlsRecordKind.BOF_2 -> EXCEL_2;
            case XlsRecordKind.BOF_3 -> EXCEL_3;
            case XlsRecordKind.BOF_4 -> EXCEL_4;
            case XlsRecordKind.BOF -> {
                if (number != NUMBER_OF_97 && number != NUMBER_OF_5) {
                    throw new DamagedContent(Damage.RECORDS, "version " + number);
                }
                yield number == NUMBER_OF_97 ? EXCEL_97 : EXCEL_5;
            }
            default -> throw new DamagedContent(Damage.RECORDS, "does not begin as a workbook does");
        };
    }

    boolean isOneSheet() {
        return this == EXCEL_2 || this == EXCEL_3 || this == EXCEL_4;
    }
}
