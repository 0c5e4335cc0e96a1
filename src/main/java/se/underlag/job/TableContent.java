package se.underlag.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.underlag.intake.ContentHash;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.tabulate.Table;

/**
 * What tells one making of a table from another: its figures, and the contents of the files they came from. Not its words,
 * so that a table is the same in both languages.
 */
final class TableContent {

    private final Map<Long, Delivery> deliveries = new HashMap<>();

    /** @param holdings what the tables are made of */
    TableContent(Holdings holdings) {
        holdings.deliveries().forEach(delivery -> deliveries.put(delivery.id(), delivery));
    }

    /** SHA-256 of it, in hexadecimal. */
    String sha256(Table table) {
        StringBuilder text = new StringBuilder();
        table.columns().forEach(column -> text.append(column.id()).append('\t'));
        for (Table.Row row : table.rows()) {
            text.append('\n').append(row.id());
            row.cells().forEach(cell -> text.append('\t')
                    .append(cell.status())
                    .append(' ')
                    .append(cell.figure().value().map(Object::toString).orElse(""))
                    .append(' ')
                    .append(cell.display())
                    .append(' ')
                    .append(files(cell.sources())));
        }
        return ContentHash.of(text.toString());
    }

    private String files(List<Long> sources) {
        return sources.stream()
                .map(deliveries::get)
                .map(delivery -> delivery.sha256() + delivery.scope())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
