package se.underlag.sheet;

import java.io.IOException;

/** A reader came upon content that cannot be right; {@link ReadFailure} puts it into words. */
final class DamagedContent extends IOException {

    private final Damage damage;

    DamagedContent(Damage damage, String technicalDetail) {
        super(damage + ": " + technicalDetail);
        this.damage = damage;
    }

    Damage damage() {
        return damage;
    }
}
