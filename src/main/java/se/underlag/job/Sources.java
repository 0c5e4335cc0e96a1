package se.underlag.job;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.series.RowUnion;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.tabulate.Step;
import se.underlag.tabulate.Table;

/** Finds the deliveries that figures rest on, their files and the rows of these. */
final class Sources {

    private final Ledger ledger;
    private final Naming naming;
    private final Map<Slice, Map<Value, Origin>> read = new HashMap<>();

    Sources(Ledger ledger, Naming naming) {
        this.ledger = ledger;
        this.naming = naming;
    }

    private record Slice(long delivery, String series) {}

    private record Value(Breakdown breakdown, Period period, Basis basis) {}

    /** The same way back, with the rows of each value one by one as far as they were kept. */
    Step withRows(Step step) {
        if (step instanceof Step.Computed computed) {
            return new Step.Computed(
                    computed.name(),
                    computed.operation(),
                    computed.operands().stream().map(this::withRows).toList(),
                    computed.measure(),
                    computed.unit(),
                    computed.notes());
        }
        Step.Gathered gathered = (Step.Gathered) step;
        return new Step.Gathered(
                gathered.name(),
                gathered.series(),
                gathered.basis(),
                gathered.period(),
                gathered.row(),
                gathered.split(),
                gathered.measure(),
                gathered.unit(),
                gathered.parts().stream().map(part -> withRows(part, gathered)).toList(),
                gathered.deliveries(),
                gathered.notes());
    }

    private Step.Part withRows(Step.Part part, Step.Gathered of) {
        Origin origin = read.computeIfAbsent(
                        new Slice(part.delivery().id(), of.series().series()),
                        slice -> origins(part.delivery(), slice.series()))
                .getOrDefault(new Value(part.breakdown(), part.period(), of.basis()), part.origin());
        return new Step.Part(
                part.group(),
                part.organisation(),
                part.breakdown(),
                part.period(),
                part.measure(),
                part.delivery(),
                origin);
    }

    private Map<Value, Origin> origins(Delivery delivery, String series) {
        Map<Value, Origin> origins = new HashMap<>();
        for (Observation observation : ledger.deliveries().withRows(delivery, series)) {
            origins.put(
                    new Value(observation.breakdown(), observation.period(), observation.basis()),
                    observation.origin());
        }
        return origins;
    }

    /** The deliveries of a table. */
    List<Explained.Source> of(Table table, Holdings holdings) {
        Map<Long, Delivery> all = new HashMap<>();
        holdings.deliveries().forEach(delivery -> all.put(delivery.id(), delivery));
        return table.sources().stream()
                .flatMap(source -> Optional.ofNullable(all.get(source.delivery())).stream())
                .map(delivery -> source(delivery, new RowUnion()))
                .toList();
    }

    /** The deliveries of a figure, with the rows that it was added up from. */
    List<Explained.Source> of(Explained.Figure figure, Holdings holdings) {
        Map<Long, Delivery> deliveries = new LinkedHashMap<>();
        Map<Long, RowUnion> rows = new HashMap<>();
        figure.step().stream().flatMap(Sources::gathered).forEach(gathered -> {
            gathered.deliveries().forEach(delivery -> deliveries.put(delivery.id(), delivery));
            gathered.parts()
                    .forEach(part -> rows.computeIfAbsent(part.delivery().id(), id -> new RowUnion())
                            .add(part.origin()));
        });
        holdings.deliveries().stream()
                .filter(delivery -> figure.cell().sources().contains(delivery.id()))
                .forEach(delivery -> deliveries.putIfAbsent(delivery.id(), delivery));
        List<Explained.Source> sources = new ArrayList<>();
        deliveries.forEach((id, delivery) -> sources.add(source(delivery, rows.getOrDefault(id, new RowUnion()))));
        return sources;
    }

    private static Stream<Step.Gathered> gathered(Step step) {
        return step instanceof Step.Computed computed
                ? computed.operands().stream().flatMap(Sources::gathered)
                : Stream.of((Step.Gathered) step);
    }

    private Explained.Source source(Delivery delivery, RowUnion rows) {
        return new Explained.Source(
                delivery,
                naming.source(delivery.source()),
                naming.organisation(delivery.organisation()),
                file(delivery),
                rows.rows(),
                rows.others());
    }

    /** Where it was put, if it still lies there. */
    private Optional<String> file(Delivery delivery) {
        return ledger.arrivals()
                .latest(delivery.sha256())
                .map(arrival -> arrival.destination().path())
                .filter(Files::isRegularFile)
                .map(path -> path.toString());
    }
}
