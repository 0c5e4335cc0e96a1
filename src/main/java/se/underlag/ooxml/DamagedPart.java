package se.underlag.ooxml;

import java.io.IOException;

/** A part of a workbook is not what it should be, so that no copy can be made of it. */
public final class DamagedPart extends IOException {

    public DamagedPart(String part, Throwable cause) {
        super(part, cause);
    }

    public DamagedPart(String technicalDetail) {
        super(technicalDetail);
    }
}
