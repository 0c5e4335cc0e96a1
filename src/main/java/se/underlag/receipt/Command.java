package se.underlag.receipt;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/** Commands as they are given, whatever the language. */
final class Command {

    private Command() {}

    /** Takes a delivery back. */
    static Html withdraw(long delivery) {
        return withdraw(List.of(delivery));
    }

    /** Takes deliveries back. */
    static Html withdraw(List<Long> deliveries) {
        return of("underlag withdraw " + numbers(deliveries));
    }

    /** Gives back deliveries that were taken back. */
    static Html giveBack(List<Long> deliveries) {
        return of("underlag withdraw --undo " + numbers(deliveries));
    }

    private static String numbers(List<Long> deliveries) {
        return deliveries.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Makes the reports of a month anew. */
    static Html report(YearMonth asOf) {
        return of("underlag report --as-of " + asOf);
    }

    private static Html of(String command) {
        return Tag.of("code", "command", command).html();
    }
}
