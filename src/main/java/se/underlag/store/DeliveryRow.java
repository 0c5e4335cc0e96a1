package se.underlag.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import se.underlag.series.Period;

/** A delivery as it stands in its table, together with its file. */
final class DeliveryRow {

    static final String SELECT = "SELECT d.id, d.source, d.organisation, d.period, d.quality_assured, d.imported_at,"
            + " d.replaced_by, d.withdrawn_at, f.name, f.sha256, f.received_at"
            + " FROM delivery d JOIN delivered_file f ON f.id = d.file_id";

    private DeliveryRow() {}

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("source"),
                row.getString("organisation"),
                Period.parse(row.getString("period")),
                row.getBoolean("quality_assured"),
                row.getString("name"),
                row.getString("sha256"),
                Moments.of(row, "received_at"),
                Moments.of(row, "imported_at"),
                replacedBy(row),
                Moments.optional(row, "withdrawn_at"));
    }

    private static Optional<Long> replacedBy(ResultSet row) throws SQLException {
        long id = row.getLong("replaced_by");
        return row.wasNull() ? Optional.empty() : Optional.of(id);
    }
}
