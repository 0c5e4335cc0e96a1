package se.underlag.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of a file. */
public sealed interface Verdict {

    /**
     * It is stored.
     *
     * @param export what the export is called
     * @param rows how many rows of data it has
     * @param totalsChecked how many control totals were compared with the rows
     * @param deliveries what it brought, for each delivering organisation
     * @param outOfDate the reports that rest on what it changes or look for what it adds
     */
    record Stored(
            String export, long rows, int totalsChecked, List<Delivered> deliveries, List<OutdatedReport> outOfDate)
            implements Verdict {

        public Stored {
            deliveries = List.copyOf(deliveries);
            outOfDate = List.copyOf(outOfDate);
        }

        /** True where those whose place they took still count for other periods. */
        boolean replacesOnlyParts() {
            return deliveries.stream()
                    .flatMap(delivery -> delivery.replaced().stream())
                    .flatMap(replaced -> replaced.formers().stream())
                    .noneMatch(Former::whole);
        }

        /** How many of the deliveries took the place of another. */
        long replacing() {
            return deliveries.stream()
                    .filter(delivery -> delivery.replaced().isPresent())
                    .count();
        }
    }

    /**
     * The same bytes are stored already, and nothing changes.
     *
     * @param name the name they had
     * @param storedAt when they were stored
     * @param deliveries what they brought, as it stands now
     * @param notCounting what to do that all of it counts; empty where it does
     */
    record SameBytes(String name, Instant storedAt, List<Earlier> deliveries, Optional<NotCounting> notCounting)
            implements Verdict {

        public SameBytes {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * Other bytes that say what is stored already, and no figure changes.
     *
     * @param export what the export is called
     * @param rows how many rows of data it has
     * @param totalsChecked how many control totals were compared with the rows
     * @param deliveries the deliveries that say the same
     * @param notCounting what to do that all of it counts; empty where it does
     */
    record SameRows(
            String export, long rows, int totalsChecked, List<Earlier> deliveries, Optional<NotCounting> notCounting)
            implements Verdict {

        public SameRows {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * It was refused, and nothing of it is stored.
     *
     * @param about what it is about, as far as that is known: the export, the organisation, the period
     * @param correctionCopy the name of the copy to correct it in, where one lies beside the receipt
     * @param inbox the name of the inbox, in whose {@code refused/<date>/} the receipt lies
     */
    record Refused(List<String> about, Optional<String> correctionCopy, String inbox) implements Verdict {

        public Refused {
            about = List.copyOf(about);
        }
    }
}
