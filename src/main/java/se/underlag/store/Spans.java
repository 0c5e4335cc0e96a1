package se.underlag.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.underlag.series.Period;

/** Periods, told as shortly as can be. */
final class Spans {

    private Spans() {}

    /** In order, each once, months that follow each other or overlap as one span; days stay days. */
    static List<Period> of(Collection<Period> periods) {
        List<Period> spans = new ArrayList<>();
        Stream<Period> ordered = periods.stream()
                .distinct()
                .sorted((one, other) -> one.firstDay().equals(other.firstDay())
                        ? one.lastDay().compareTo(other.lastDay())
                        : one.firstDay().compareTo(other.firstDay()));
        ordered.forEach(period -> {
            int last = spans.size() - 1;
            if (last >= 0
                    && spans.get(last) instanceof Period.Months before
                    && period instanceof Period.Months months
                    && !months.first().isAfter(before.last().plusMonths(1))) {
                spans.set(
                        last,
                        new Period.Months(
                                before.first(), months.last().isAfter(before.last()) ? months.last() : before.last()));
            } else {
                spans.add(period);
            }
        });
        return spans;
    }
}
