package se.underlag.correction;

import java.io.IOException;

/** A part of a workbook is not what it should be, so that no copy can be made of it. */
final class DamagedPart extends IOException {

    DamagedPart(String part, Throwable cause) {
        super(part, cause);
    }

    DamagedPart(String technicalDetail) {
        super(technicalDetail);
    }
}
