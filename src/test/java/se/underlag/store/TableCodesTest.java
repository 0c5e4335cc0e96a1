package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class TableCodesTest {

    private static final Instant NOW = Instant.parse("2025-01-20T02:00:00Z");
    private static final CodedTable.Key TABLE = key("a".repeat(64));

    @TempDir
    Path folder;

    private static CodedTable.Key key(String content) {
        return new CodedTable.Key(
                "regionstyrelsen", "resultatrapport", "regionstyrelsen", YearMonth.of(2024, 12), content);
    }

    @Test
    void the_same_table_has_the_same_code_and_another_content_another() {
        try (OpenStore store = OpenStore.in(folder, Clock.fixed(NOW, ZoneOffset.UTC))) {
            TableCodes codes = codes(store);
            String code = codes.of(List.of(TABLE), NOW).get(TABLE);

            assertThat(code).matches("[CDFHJKMNPQRTWX][CDFHJKMNPQRTWX34679]{5}");
            assertThat(codes.of(List.of(TABLE), NOW.plusSeconds(60))).containsEntry(TABLE, code);
            assertThat(codes.find(code)).contains(new CodedTable(code, TABLE, NOW));
            assertThat(codes.of(List.of(key("b".repeat(64))), NOW).values()).doesNotContain(code);
            assertThat(codes.all()).hasSize(2).contains(code);
        }
    }

    @Test
    void a_code_that_stands_for_something_else_is_left_to_it() {
        try (OpenStore store = OpenStore.in(folder, Clock.fixed(NOW, ZoneOffset.UTC))) {
            TableCodes codes = codes(store);
            String code = codes.of(List.of(TABLE), NOW).get(TABLE);
            // By chance another table would have had the same code.
            store.jdbc().update("UPDATE table_code SET table_id = 'sjukfranvaro' WHERE code = ?", code);

            String other = codes.of(List.of(TABLE), NOW).get(TABLE);
            assertThat(other).isNotEqualTo(code);
            assertThat(codes.find(code).orElseThrow().table().table()).isEqualTo("sjukfranvaro");
            assertThat(codes.find(other).orElseThrow().table()).isEqualTo(TABLE);
            assertThat(codes.of(List.of(TABLE), NOW)).containsEntry(TABLE, other);
        }
    }

    @Test
    void a_code_is_found_however_it_is_typed() {
        try (OpenStore store = OpenStore.in(folder, Clock.fixed(NOW, ZoneOffset.UTC))) {
            TableCodes codes = codes(store);
            String code = codes.of(List.of(TABLE), NOW).get(TABLE);

            String apart = " " + code.substring(0, 3).toLowerCase() + " - " + code.substring(3);
            assertThat(codes.find(apart)).map(CodedTable::code).contains(code);
            for (String copied : List.of("Kod " + code + ".", "code: " + code, "Källa: Huvudbok. Kod " + code + ".")) {
                assertThat(codes.find(copied)).map(CodedTable::code).as(copied).contains(code);
            }
            assertThat(codes.find("")).isEmpty();
            assertThat(codes.find("Kod .")).isEmpty();
        }
    }

    private static TableCodes codes(OpenStore store) {
        return new TableCodes(JdbcClient.create(store.jdbc()), TransactionOperations.withoutTransaction());
    }
}
