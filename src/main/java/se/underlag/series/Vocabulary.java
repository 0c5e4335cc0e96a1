package se.underlag.series;

import java.util.Map;
import java.util.Optional;

/**
 * The series and code lists that figures are told in.
 *
 * @param series by code
 * @param codeLists by dimension
 */
public record Vocabulary(Map<String, Series> series, Map<String, CodeList> codeLists) {

    public Vocabulary {
        series = Map.copyOf(series);
        codeLists = Map.copyOf(codeLists);
    }

    public Optional<CodeList> codeList(String dimension) {
        return Optional.ofNullable(codeLists.get(dimension));
    }
}
