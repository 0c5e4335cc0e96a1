package se.underlag.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option {@code --as-known-at}: a day, which is meant with all that was stored on it, or a moment of local time. */
final class AsKnownAt {

    @Option(names = "--as-known-at", descriptionKey = "as-known-at", paramLabel = "DATE")
    private Optional<Moment> moment = Optional.empty();

    boolean isGiven() {
        return moment.isPresent();
    }

    /**
     * The moment, where one is given. What will be known at a moment to come nobody can tell; of a day that has begun it is
     * what is known so far.
     *
     * @throws Mistakes.Combination when it is to come
     */
    Optional<Instant> past(Clock clock, CommandLine command, Wording wording) {
        Optional<Instant> instant =
                moment.map(said -> said.local().atZone(clock.getZone()).toInstant());
        Instant endOfToday =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        if (instant.filter(said -> !said.isBefore(endOfToday)).isPresent()) {
            throw new Mistakes.Combination(command, wording.text("usage.future", "--as-known-at"));
        }
        return instant;
    }

    /**
     * A moment of local time.
     *
     * @param local the last moment that is meant
     */
    record Moment(LocalDateTime local) {

        /** @throws DateTimeException when it is neither a day nor a moment */
        static Moment parse(String text) {
            return text.length() > "2025-01-20".length()
                    ? new Moment(LocalDateTime.parse(text.replace(' ', 'T')))
                    : new Moment(LocalDate.parse(text).atTime(LocalTime.MAX));
        }
    }
}
