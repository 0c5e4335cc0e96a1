package se.underlag.sheet;

/** The kinds of record that are read; all others are passed over. Names are those of the published format. */
final class XlsRecordKind {

    // Of Excel 2, whose cells have no style but a format.
    static final int INTEGER_2 = 0x0002;
    static final int NUMBER_2 = 0x0003;
    static final int LABEL_2 = 0x0004;
    static final int BOOL_ERR_2 = 0x0005;
    static final int STRING_2 = 0x0007;
    static final int BOF_2 = 0x0009;

    // Of Excel 3 and 4 as well; what has a number of its own in one of them carries it in its name.
    static final int FORMAT_3 = 0x001E;
    static final int FORMULA_3 = 0x0206;
    static final int BOF_3 = 0x0209;
    static final int XF_3 = 0x0243;
    static final int FORMULA_4 = 0x0406;
    static final int BOF_4 = 0x0409;
    static final int XF_4 = 0x0443;

    static final int FORMULA = 0x0006;
    static final int EOF = 0x000A;
    static final int HEADER = 0x0014;
    static final int FOOTER = 0x0015;
    static final int EXTERN_SHEET = 0x0017;
    static final int NAME = 0x0018;
    static final int NOTE = 0x001C;
    static final int DATE_1904 = 0x0022;
    static final int FILE_PASS = 0x002F;
    static final int CONTINUE = 0x003C;
    static final int CODE_PAGE = 0x0042;
    static final int USER = 0x005C;
    static final int BOUND_SHEET = 0x0085;
    static final int FILTER = 0x009E;
    static final int MUL_RK = 0x00BD;
    static final int RICH_STRING = 0x00D6;
    static final int XF = 0x00E0;
    static final int DRAWING_GROUP = 0x00EB;
    static final int DRAWING = 0x00EC;
    static final int SST = 0x00FC;
    static final int LABEL_SST = 0x00FD;
    static final int TEXT_BOX = 0x01B6;
    static final int LINK = 0x01B8;
    static final int VALIDATION = 0x01BE;
    static final int NUMBER = 0x0203;
    static final int LABEL = 0x0204;
    static final int BOOL_ERR = 0x0205;
    static final int STRING = 0x0207;
    static final int ARRAY = 0x0221;
    static final int RK = 0x027E;
    static final int FORMAT = 0x041E;
    static final int SHARED_FORMULA = 0x04BC;
    static final int LINK_TIP = 0x0800;
    static final int BOF = 0x0809;
    static final int HEADER_FOOTER = 0x089C;

    private XlsRecordKind() {}

    static boolean isFormula(int kind) {
        return kind == FORMULA || kind == FORMULA_3 || kind == FORMULA_4;
    }

    /** True for the record that begins a workbook, a sheet or a chart, in any version. */
    static boolean isBof(int kind) {
        return kind == BOF || kind == BOF_4 || kind == BOF_3 || kind == BOF_2;
    }
}
