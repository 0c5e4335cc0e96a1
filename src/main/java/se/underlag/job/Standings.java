package se.underlag.job;

import java.util.List;
import se.underlag.source.SourceFile;
import se.underlag.store.Deliveries;
import se.underlag.store.Delivery;
import se.underlag.store.KnownFile;
import se.underlag.store.Precedence;

/** Says of files that bring nothing new whether what they say counts. Made when everything else has been decided. */
final class Standings {

    private final Deliveries deliveries;
    private final Precedence precedence;

    Standings(Deliveries deliveries) {
        this.deliveries = deliveries;
        this.precedence = deliveries.precedence();
    }

    FileResult.Unchanged of(SourceFile file, KnownFile known) {
        List<Delivery> brought = now(known.deliveries());
        KnownFile stored = new KnownFile(
                known.sha256(), known.name(), known.storedAt(), known.rows(), known.observations(), brought);
        return new FileResult.Unchanged(file, stored, precedence.of(brought));
    }

    FileResult.SameRows of(FileResult.SameRows same) {
        List<Delivery> stored = now(same.stored());
        return new FileResult.SameRows(same.file(), same.sourceName(), stored, precedence.of(stored));
    }

    private List<Delivery> now(List<Delivery> some) {
        return some.stream()
                .flatMap(delivery -> deliveries.delivery(delivery.id()).stream())
                .toList();
    }
}
