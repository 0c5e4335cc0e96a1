package se.underlag.sheet;

/** The kinds of record that are read; all others are passed over. Names are those of the published format. */
final class XlsRecordKind {

    static final int FORMULA = 0x0006;
    static final int EOF = 0x000A;
    static final int DATE_1904 = 0x0022;
    static final int FILE_PASS = 0x002F;
    static final int CONTINUE = 0x003C;
    static final int CODE_PAGE = 0x0042;
    static final int BOUND_SHEET = 0x0085;
    static final int MUL_RK = 0x00BD;
    static final int RICH_STRING = 0x00D6;
    static final int XF = 0x00E0;
    static final int SST = 0x00FC;
    static final int LABEL_SST = 0x00FD;
    static final int NUMBER = 0x0203;
    static final int LABEL = 0x0204;
    static final int BOOL_ERR = 0x0205;
    static final int STRING = 0x0207;
    static final int RK = 0x027E;
    static final int FORMULA_3 = 0x0206;
    static final int FORMULA_4 = 0x0406;
    static final int FORMAT = 0x041E;
    static final int BOF = 0x0809;

    private XlsRecordKind() {}
}
