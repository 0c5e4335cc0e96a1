package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Outcome;
import se.underlag.sheet.UnreadableFile;
import se.underlag.source.SourceFile;
import se.underlag.wording.Messages;
import se.underlag.wording.MomentTexts;

/** What is told of files before they are dropped, whatever becomes of them meanwhile. */
class CheckTest {

    @TempDir
    Path folder;

    @Test
    void files_that_agree_are_told_of_even_if_one_is_gone_when_they_are_held_against_each_other() throws Exception {
        Path first = write("a.txt");
        write("b.txt");

        List<String> told = new ArrayList<>();
        new Check(
                        removing(first),
                        new Workplace(new TextRooms(), Clock.systemUTC(), length -> {}, data -> {}),
                        MomentTexts.ZONE)
                .run(
                        List.of(folder),
                        Files.createDirectories(folder.resolve("jobs")),
                        Optional.empty(),
                        Messages.SWEDISH,
                        (name, result) ->
                                told.add(name + " " + result.getClass().getSimpleName()));

        assertThat(first).doesNotExist();
        assertThat(told).containsExactly("a.txt Stored", "b.txt Stored");
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "listade\nregionkansliet;2024-12-31;12.5\n");
    }

    /** Somebody takes a file away while the next is read. */
    private static Rooms removing(Path file) {
        return new Rooms() {
            @Override
            public Tools tools(Path jobs, Locale language) throws UsageMistake {
                Tools tools = new TextRooms().tools(jobs, language);
                return new Tools(
                        new Importing() {
                            @Override
                            public Outcome<? extends FileImport<?, ?>> open(SourceFile opened) throws UnreadableFile {
                                if (!opened.path().endsWith(file.getFileName())) {
                                    assertThat(file.toFile().delete()).isTrue();
                                }
                                return tools.importing().open(opened);
                            }
                        },
                        tools.reporting(),
                        tools.collecting(),
                        tools.recognising(),
                        tools.tracing(),
                        tools.naming());
            }
        };
    }
}
