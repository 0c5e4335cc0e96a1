package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.underlag.definition.Compiled;
import se.underlag.definition.Definitions;
import se.underlag.definition.Reading;
import se.underlag.wording.Messages;
import se.underlag.wording.MomentTexts;

/** Definitions that were found to be without mistakes are not looked through again; any others are. */
class SoundDefinitionsTest {

    @TempDir
    Path folder;

    private Path jobs;
    private Path data;

    @BeforeEach
    void definitions_were_read() throws Exception {
        jobs = folder.resolve("jobs");
        data = Files.createDirectories(folder.resolve("data"));
        write("codes/vad.yml", "dimension: vad\nname: Vad\ncodes:\n  - { id: a, name: A }\n  - { id: b, name: B }\n");
        write("series/ett.yml", "series: ett\nname: Ett\nkind: level\nunit: antal\ndecimals: 0\nbreakdowns: [vad]\n");
        write("nightly.yml", "{}\n");
        read("1");
    }

    private void write(String file, String yaml) throws IOException {
        Path path = jobs.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, yaml);
    }

    /** As a run does. */
    private void read(String build) throws UsageMistake {
        SoundDefinitions sound = SoundDefinitions.of(data);
        new DefinedRooms(Clock.system(MomentTexts.ZONE), version(build)).tools(jobs, Messages.SWEDISH, sound);
        sound.keep();
    }

    private static Version version(String build) {
        return new Version("1.0", "17", Optional.of(build).filter(known -> !known.isEmpty()));
    }

    private String fingerprint() {
        return Definitions.read(jobs).definitions().orElseThrow().fingerprint();
    }

    private boolean isKnown(String build) {
        return known(build, fingerprint()).isPresent();
    }

    private Optional<Compiled> known(String build, String fingerprint) {
        return SoundDefinitions.of(data).known(version(build), fingerprint);
    }

    @Test
    void they_are_known_to_the_program_that_read_them() {
        assertThat(isKnown("1")).isTrue();
        assertThat(isKnown("2")).isFalse();
    }

    @Test
    void what_is_known_is_the_same_read_again() {
        assertThat(Definitions.read(jobs, fingerprint -> known("1", fingerprint))
                        .definitions())
                .usingRecursiveComparison()
                .isEqualTo(Definitions.read(jobs).definitions());
    }

    /** Of every kind, with all that can be left out and said in several ways. */
    @Test
    void our_own_definitions_are_the_same_read_again() throws Exception {
        Reading read = Definitions.read(Path.of("jobs"));
        Reading again = Definitions.read(Path.of("jobs"), fingerprint -> read.compiled());

        assertThat(again.definitions())
                .usingRecursiveComparison()
                .withEqualsForType(
                        (one, other) -> one.toString().equals(other.toString()) && one.flags() == other.flags(),
                        Pattern.class)
                .isEqualTo(read.definitions());
        assertThat(again.compiled()).isEmpty();
    }

    /** Else the tests of mistakes would tell nothing of what is known. */
    @Test
    void what_is_known_is_not_looked_through() throws IOException {
        Reading read = Definitions.read(jobs);
        write("series/ett.yml", "series: ett\nname: Ett\nkind: level\nunit: antal\ndecimals: 0\nbreakdowns: [vem]\n");

        assertThat(Definitions.read(jobs).mistakes()).isNotEmpty();
        assertThat(Definitions.read(jobs, fingerprint -> read.compiled()).mistakes())
                .isEmpty();
    }

    @Test
    void what_is_kept_is_not_taken_where_a_character_of_it_is_another() throws Exception {
        Path note = data.resolve("definitions.sound");
        String kept = Files.readString(note);
        assertThat(kept).contains("\"decimals\":0");
        Files.writeString(note, kept.replace("\"decimals\":0", "\"decimals\":1"));

        assertThat(isKnown("1")).isFalse();
        read("1");
        assertThat(note).hasContent(kept);
    }

    interface Change {
        void in(SoundDefinitionsTest test) throws IOException;
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a reference that leads nowhere",
                        test -> test.write(
                                "series/ett.yml",
                                "series: ett\nname: Ett\nkind: level\nunit: antal\ndecimals: 0\nbreakdowns: [vem]\n")),
                change("a file that another refers to, gone", test -> Files.delete(test.jobs.resolve("codes/vad.yml"))),
                change(
                        "a file with another name",
                        test -> Files.move(test.jobs.resolve("series/ett.yml"), test.jobs.resolve("series/tva.yml"))),
                change("a file more", test -> test.write("series/tva.yml", "series: tva\n")),
                change("a word that the schema does not know", test -> test.write("nightly.yml", "källor: []\n")),
                change(
                        "a report of the night that there is not",
                        test -> test.write("nightly.yml", "reports: [finns-inte]\n")));
    }

    private static Arguments change(String name, Change change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_is_found_out(String what, Change change) throws Exception {
        change.in(this);

        assertThatThrownBy(() -> read("1")).as(what).isInstanceOf(UsageMistake.class);
    }

    @Test
    void what_was_found_when_it_was_installed_is_known_in_every_data_folder() throws Exception {
        Path installed = Files.move(data.resolve("definitions.sound"), folder.resolve("installed.sound"));
        assertThat(isKnown("1")).isFalse();
        System.setProperty(SoundDefinitions.INSTALLED, installed.toString());
        try {
            assertThat(isKnown("1")).isTrue();
            assertThat(isKnown("2")).isFalse();
            read("1");
            assertThat(data.resolve("definitions.sound")).hasSameTextualContentAs(installed);
        } finally {
            System.clearProperty(SoundDefinitions.INSTALLED);
        }
    }

    /** One that runs from its classes cannot be told from what it was before a change. */
    @Test
    void a_program_that_is_not_built_knows_none() throws Exception {
        Files.delete(data.resolve("definitions.sound"));
        read("");
        assertThat(data.resolve("definitions.sound")).doesNotExist();
        assertThat(isKnown("")).isFalse();
    }

    @Test
    void a_run_keeps_them_where_a_check_does_not() throws Exception {
        Clock clock = Clock.system(MomentTexts.ZONE);
        Rooms rooms = new DefinedRooms(clock, version("1"));
        Workplace workplace = new Workplace(rooms, clock, length -> {}, taken -> {});
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path store = folder.resolve("store");
        RunRequest request = new RunRequest(
                Path.of("jobs"),
                inbox,
                store,
                folder.resolve("output"),
                Optional.empty(),
                true,
                Optional.empty(),
                Messages.SWEDISH);

        new Check(rooms, workplace, MomentTexts.ZONE)
                .run(List.of(inbox), Path.of("jobs"), Optional.of(store), Messages.SWEDISH, (name, result) -> {});
        assertThat(store.resolve("definitions.sound")).doesNotExist();
        new ImportRun(workplace).run(request, Progress.NONE);

        String fingerprint =
                Definitions.read(Path.of("jobs")).definitions().orElseThrow().fingerprint();
        assertThat(SoundDefinitions.of(store).known(version("1"), fingerprint)).isPresent();
    }

    @Test
    void those_with_mistakes_are_never_known() throws Exception {
        write("series/ett.yml", "series: ett\n");
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> read("1")).isInstanceOf(UsageMistake.class);
        }
    }

    @Test
    void without_a_note_that_can_be_read_or_written_all_is_looked_through() throws Exception {
        Path note = data.resolve("definitions.sound");
        assertThat(note).exists();
        Files.write(note, new byte[] {(byte) 0xC3, 0});
        assertThat(isKnown("1")).isFalse();

        read("1");
        assertThat(isKnown("1")).isTrue();

        Files.delete(note);
        Files.createDirectories(note);
        read("1");
        assertThat(isKnown("1")).isFalse();
    }
}
