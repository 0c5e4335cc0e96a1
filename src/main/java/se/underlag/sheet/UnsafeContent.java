package se.underlag.sheet;

import java.io.IOException;

/** A reader came upon more content than it may keep; {@link ReadFailure} puts it into words. */
final class UnsafeContent extends IOException {

    /** What its message begins with, in small letters. */
    static final String BEGINNING = "more than may be kept: ";

    UnsafeContent(String technicalDetail) {
        super(BEGINNING + technicalDetail);
    }
}
