package se.underlag.sheet;

import java.io.IOException;

/** A reader came upon more content than it may keep; {@link ReadFailure} puts it into words. */
final class UnsafeContent extends IOException {

    UnsafeContent(String technicalDetail) {
        super(technicalDetail);
    }
}
