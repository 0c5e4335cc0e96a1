package se.underlag.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import se.underlag.job.Peeked;
import se.underlag.job.Recognised;

/** What is in a file, for programs. */
final class PeekJson {

    private PeekJson() {}

    static Map<String, Object> of(Peeked peeked, Locale locale) {
        FileJson findings = new FileJson(locale);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", peeked.name());
        json.put("bytes", peeked.bytes());
        peeked.kind().ifPresent(kind -> json.put("kind", kind));
        json.put("sheets", peeked.sheets().stream().map(PeekJson::sheet).toList());
        peeked.recognised().ifPresent(recognised -> json.put("recognised", recognised(recognised, findings)));
        json.put("findings", findings.findings(peeked.findings()));
        peeked.failure().ifPresent(failure -> json.put("failure", failure));
        return json;
    }

    private static Map<String, Object> sheet(Peeked.SheetSize size) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", size.sheet().name());
        json.put("visible", size.sheet().visible());
        json.put("kind", size.sheet().kind());
        json.put("rows", size.rows());
        json.put("columns", size.columns());
        return json;
    }

    private static Map<String, Object> recognised(Recognised recognised, FileJson findings) {
        Map<String, Object> json = new LinkedHashMap<>();
        recognised.source().ifPresent(source -> {
            json.put("source", source);
            json.put("name", recognised.sourceName());
            json.put("sheet", recognised.sheet());
            json.put("headerRow", recognised.headerRow());
            json.put("headings", recognised.headings());
        });
        json.put("findings", findings.findings(recognised.findings()));
        return json;
    }
}
