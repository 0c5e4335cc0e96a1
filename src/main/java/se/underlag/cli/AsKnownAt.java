package se.underlag.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --as-known-at}: a day, which is meant with all that was stored on it, or a moment of local time. */
final class AsKnownAt {

    @Option(names = "--as-known-at", descriptionKey = "as-known-at", paramLabel = "DATE")
    private Optional<Moment> moment = Optional.empty();

    Optional<Instant> instant(ZoneId zone) {
        return moment.map(said -> said.local().atZone(zone).toInstant());
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
