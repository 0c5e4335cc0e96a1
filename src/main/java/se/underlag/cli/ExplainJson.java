package se.underlag.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.underlag.job.Explained;
import se.underlag.series.Measure;
import se.underlag.series.SheetRows;
import se.underlag.tabulate.Step;
import se.underlag.tabulate.Table;
import se.underlag.wording.UnitTexts;

/** Where a figure comes from, for programs: nothing left out, figures exact with a decimal point. */
final class ExplainJson {

    private final Explained explained;
    private final UnitTexts units;

    /** @param units what units are called in the language of the texts */
    ExplainJson(Explained explained, UnitTexts units) {
        this.explained = explained;
        this.units = units;
    }

    Map<String, Object> value() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", explained.shown().report());
        json.put("table", explained.shown().table());
        json.put("organisation", explained.shown().organisation());
        json.put("title", explained.table().title());
        json.put("asOf", explained.asOf());
        explained.code().ifPresent(code -> json.put("code", code));
        explained.knownAt().ifPresent(moment -> json.put("knownAt", moment));
        if (explained.redefined()) {
            json.put("redefined", true);
        }
        explained.figure().ifPresentOrElse(figure -> put(figure, json), () -> {
            json.put(
                    "rows",
                    explained.table().rows().stream()
                            .map(row -> place(row.id(), row.plainLabel()))
                            .toList());
            json.put(
                    "columns",
                    explained.table().spread().columns().stream()
                            .map(column -> place(column.id(), column.heading()))
                            .toList());
        });
        json.put(
                "deliveries",
                explained.sources().stream().map(ExplainJson::delivery).toList());
        return json;
    }

    private static Map<String, Object> place(String id, String label) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("label", label);
        return json;
    }

    private void put(Explained.Figure figure, Map<String, Object> json) {
        json.put("row", place(figure.row().id(), figure.row().plainLabel()));
        json.put("column", place(figure.column().id(), figure.column().heading()));
        put(figure.cell(), json);
        json.put(
                "notes",
                figure.cell().notes().stream()
                        .map(explained.table().notes()::get)
                        .toList());
        figure.now().ifPresent(now -> {
            Map<String, Object> present = new LinkedHashMap<>();
            put(now, present);
            json.put("now", present);
        });
        figure.step().ifPresent(step -> json.put("step", step(step)));
    }

    private void put(Table.Cell cell, Map<String, Object> json) {
        json.put("display", cell.display());
        json.put("unit", units.name(cell.unit().symbol()));
        json.put("status", cell.status());
    }

    private Map<String, Object> step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!step.name().isEmpty()) {
            json.put("name", step.name());
        }
        json.put("value", value(step.measure()));
        json.put("unit", units.name(step.unit().symbol()));
        if (step instanceof Step.Computed computed) {
            json.put(
                    "operation",
                    computed.operation().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.put("operands", computed.operands().stream().map(this::step).toList());
        } else if (step instanceof Step.Gathered gathered) {
            json.put("operation", "gathered");
            json.put("series", gathered.series().series());
            json.put("basis", gathered.basis().code());
            json.put("period", gathered.period());
            json.put("row", gathered.row());
            gathered.split().ifPresent(split -> json.put("split", split));
            json.put("parts", gathered.parts().stream().map(ExplainJson::part).toList());
        }
        return json;
    }

    private static Map<String, Object> part(Step.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        part.group().ifPresent(group -> json.put("group", group));
        json.put("organisation", part.organisation());
        json.put("breakdown", part.breakdown().codes());
        json.put("period", part.period());
        json.put("value", value(part.measure()));
        json.put("delivery", part.delivery().id());
        json.put("rowCount", part.origin().rows());
        json.put("rows", rows(part.origin().known()));
        return json;
    }

    private static Map<String, Object> delivery(Explained.Source source) {
        Map<String, Object> json = FileJson.of(source.delivery());
        json.put("receivedAt", source.delivery().receivedAt());
        source.file().ifPresent(path -> json.put("path", path));
        json.put("rows", rows(source.rows()));
        json.put("allRowsKnown", source.others().isEmpty());
        return json;
    }

    private static List<Map<String, Object>> rows(List<SheetRows> sheets) {
        return sheets.stream()
                .map(rows -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("sheet", rows.sheet());
                    json.put("count", rows.count());
                    json.put("numbers", rows.numbers());
                    return json;
                })
                .toList();
    }

    private static Object value(Measure measure) {
        Optional<String> figure = measure.value().map(number -> number.toPlainString());
        return figure.orElseGet(
                () -> "missing:" + ((Measure.Missing) measure).reason().code());
    }
}
