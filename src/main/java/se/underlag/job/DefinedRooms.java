package se.underlag.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.underlag.chart.ChartRoom;
import se.underlag.chart.Theme;
import se.underlag.definition.Definitions;
import se.underlag.definition.Reading;
import se.underlag.document.DocumentFile;
import se.underlag.document.Template;
import se.underlag.validate.Judge;
import se.underlag.workbook.WorkbookFile;

/** The rooms as a folder of definitions furnishes them. */
public final class DefinedRooms implements Rooms {

    private final Clock clock;
    private final Version version;

    public DefinedRooms(Clock clock) {
        this(clock, Version.ofThisProgram());
    }

    DefinedRooms(Clock clock, Version version) {
        this.clock = clock;
        this.version = version;
    }

    @Override
    public Tools tools(Path jobs, Locale language) throws UsageMistake {
        return tools(language, Definitions.read(jobs), jobs);
    }

    @Override
    public Tools tools(Path jobs, Locale language, SoundDefinitions sound) throws UsageMistake {
        Reading reading = Definitions.read(jobs, fingerprint -> sound.known(version, fingerprint));
        reading.compiled().ifPresent(compiled -> sound.found(version, compiled));
        return tools(language, reading, jobs);
    }

    private Tools tools(Locale language, Reading reading, Path jobs) throws UsageMistake {
        Template template = Template.in(jobs);
        List<String> mistakes = Stream.concat(
                        reading.mistakes().stream().map(mistake -> mistake.inWords(language)),
                        template.mistake(language).stream())
                .toList();
        if (!mistakes.isEmpty()) {
            throw new UsageMistake(UsageMistake.What.DEFINITIONS, mistakes);
        }
        Definitions definitions = reading.definitions().orElseThrow();
        ReportMaking reports = new ReportMaking(
                definitions,
                new ChartRoom(Theme.house()),
                List.of(new DocumentFile(template), new WorkbookFile()),
                version,
                clock);
        return new Tools(
                new ExportImporting(
                        new Judge(definitions.sources().values(), definitions.vocabulary()),
                        !definitions.sources().isEmpty(),
                        language),
                reports,
                reports,
                new ExportRecognising(definitions.sources().values(), language),
                new DefinedTracing(definitions, language),
                new DefinedNaming(definitions, language));
    }
}
