package se.underlag.store;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The contents that were judged, in their table. */
final class DeliveredFileTable {

    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";

    /** It was overwritten after it had been stored, and so its file came back: known no more. */
    static final String RETURNED = "returned";

    private final JdbcClient jdbc;

    DeliveredFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a content whenever it came. */
    List<String> fates(String sha256) {
        return jdbc.sql("SELECT fate FROM delivered_file WHERE sha256 = ?")
                .param(sha256)
                .query(String.class)
                .list();
    }

    /**
     * Notes a content; of one that was refused before only the new judgement is kept.
     *
     * @param before what became of it whenever it came before
     * @return its number
     */
    long note(JudgedFile judged, List<String> before, String fate, int observations, Instant now) {
        if (before.contains(REFUSED)) {
            jdbc.sql("DELETE FROM delivered_file WHERE sha256 = ? AND fate = ?")
                    .params(judged.file().sha256(), REFUSED)
                    .update();
        }
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO delivered_file (sha256, name, size_bytes, received_at, judged_at, run_id, fate,"
                        + " row_count, observations, totals_checked, errors, warnings, dated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        judged.file().sha256(),
                        judged.file().name(),
                        judged.file().bytes(),
                        Moments.kept(judged.file().receivedAt()),
                        Moments.kept(now),
                        judged.run(),
                        fate,
                        judged.rows(),
                        observations,
                        judged.totalsChecked(),
                        judged.errors(),
                        judged.warnings(),
                        judged.datedAt().orElse(null))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }
}
