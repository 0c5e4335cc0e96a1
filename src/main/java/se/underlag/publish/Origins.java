package se.underlag.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.page.Html;
import se.underlag.page.PageAsset;
import se.underlag.page.Tag;
import se.underlag.series.Measure;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.SourceNote;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where each figure of a page comes from, for the script that tells it when a figure is pointed at or focused. Said once
 * a page: a file that hundreds of figures come from stands there once, and so does each combination of files and reason
 * why a figure is missing; of a figure only the place of its combination is kept.
 *
 * <pre>
 * { "files":  [ ["personal.xlsx › Anställningar", "Personalförteckning, mottagen 14 jan 2025 (leverans 1)"], … ],
 *   "tables": { "table-arsarbetare": { "code": "Kod …", "origins": [ { "files": [0, 1] }, … ], "rows": [ [0, 0, 1], … ] } } }
 * </pre>
 */
final class Origins {

    static final PageAsset SCRIPT = PageAsset.beside(Origins.class, "origins.js");

    private final Texts texts;
    private final Map<SourceNote, Integer> files = new LinkedHashMap<>();
    private final ObjectNode tables = RunJson.MAPPER.createObjectNode();

    Origins(List<PublishedTable> published, Texts texts) {
        this.texts = texts;
        published.forEach(this::add);
    }

    Html html() {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        ArrayNode names = json.putArray("files");
        files.keySet().forEach(file -> names.addArray().add(name(file)).add(about(file)));
        json.set("tables", tables);
        return Tag.of("template")
                .with("id", "origins")
                .with("data-from", texts.text("origin.from"))
                .with("data-keys", texts.text("origin.keys"))
                .text(RunJson.MAPPER.writeValueAsString(json))
                .html();
    }

    private void add(PublishedTable published) {
        Table table = published.table();
        Map<Origin, Integer> origins = new LinkedHashMap<>();
        ObjectNode json = tables.putObject(TableSection.anchor(table.id()));
        if (!published.code().isEmpty()) {
            json.put("code", texts.text("source.code", published.code()));
        }
        ArrayNode rows = RunJson.MAPPER.createArrayNode();
        for (Table.Row row : table.rows()) {
            ArrayNode places = rows.addArray();
            row.cells()
                    .forEach(
                            cell -> places.add(origins.computeIfAbsent(origin(table, cell), origin -> origins.size())));
        }
        ArrayNode said = json.putArray("origins");
        origins.keySet().forEach(origin -> said.add(origin.json()));
        if (origins.size() > 1) {
            json.set("rows", rows);
        }
    }

    private Origin origin(Table table, Table.Cell cell) {
        List<Integer> places = new ArrayList<>();
        if (cell.isEmpty()) {
            return new Origin(places, Optional.empty());
        }
        for (SourceNote source : table.sources()) {
            if (cell.allSources().contains(source.delivery())) {
                places.add(files.computeIfAbsent(source, file -> files.size()));
            }
        }
        return new Origin(
                places,
                cell.isMissing() && cell.figure() instanceof Measure.Missing missing
                        ? Optional.of(texts.text(
                                "origin.missing",
                                texts.text("missing." + missing.reason().code())))
                        : Optional.empty());
    }

    private static String name(SourceNote file) {
        String name = Html.onOneLine(file.file());
        return file.sheets().isEmpty() ? name : name + " › " + Html.onOneLine(String.join(", ", file.sheets()));
    }

    private String about(SourceNote file) {
        return texts.text("origin.file", file.source(), file.received(), String.valueOf(file.delivery()));
    }

    /**
     * What figures have in common.
     *
     * @param files the places of the files they come from
     * @param missing why there are none, in words
     */
    private record Origin(List<Integer> files, Optional<String> missing) {

        ObjectNode json() {
            ObjectNode json = RunJson.MAPPER.createObjectNode();
            ArrayNode places = json.putArray("files");
            files.forEach(places::add);
            missing.ifPresent(why -> json.put("missing", why));
            return json;
        }
    }
}
