package se.underlag.receipt;

import java.time.YearMonth;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/** Commands as they are given, whatever the language. */
final class Command {

    private Command() {}

    /** Takes a delivery back. */
    static Html withdraw(long delivery) {
        return of("underlag withdraw " + delivery);
    }

    /** Makes the reports of a month anew. */
    static Html report(YearMonth asOf) {
        return of("underlag report --as-of " + asOf);
    }

    private static Html of(String command) {
        return Tag.of("code", "command", command).html();
    }
}
