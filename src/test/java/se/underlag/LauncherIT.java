package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as it lies beside the built jar. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has a launcher of its own")
class LauncherIT {

    private static final Path JAR = Path.of(System.getProperty("underlag.jar"));

    @TempDir
    Path folder;

    /** From Java 25 on what is kept is more, in a file of another kind; and it is asked for by another option. */
    private static final boolean CACHE = Runtime.version().feature() >= 25;

    /** The version of classes for Java 6. */
    private static final int FIRST_KEPT = 50;

    private Path installed;

    private record Ended(int exit, String text) {}

    @BeforeEach
    void it_is_installed() throws IOException {
        installed = Files.createDirectories(folder.resolve("in stalled"));
        Files.copy(JAR, installed.resolve("underlag.jar"));
        Files.copy(JAR.resolveSibling("underlag"), installed.resolve("underlag"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Ended start(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        List.of("LC_ALL", "LC_CTYPE", "LANG").forEach(builder.environment()::remove);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }

    @Test
    void it_hands_over_what_it_is_given_and_how_it_ended_from_wherever_it_is_called() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("anywhere"), Path.of("in stalled/underlag"));

        Ended ended = start(link, Map.of(), "import", "--jobs", "jobs", "--inbox", folder + "/finns inte på * disk");

        assertThat(ended.text()).contains("finns inte på * disk");
        assertThat(ended.exit()).isEqualTo(2);
    }

    @Test
    void an_archive_is_made_of_a_run_that_leaves_nothing_behind_and_fits_later_starts() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("någon annans.csv"), "a;b\n1;2\n");

        Ended made = start(
                installed.resolve("underlag"),
                Map.of(),
                "--make-archive",
                "--jobs",
                "jobs",
                "--inbox",
                inbox.toString());

        assertThat(made.exit()).as(made.text()).isZero();
        try (Stream<Path> files = Files.list(installed)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "underlag", "underlag.jar", "definitions.sound", CACHE ? "underlag.aot" : "underlag.jsa");
        }
        assertThat(inbox.resolve("någon annans.csv")).exists();
        Ended sharing = start(
                installed.resolve("underlag"),
                Map.of("UNDERLAG_JAVA_OPTS", CACHE ? "-XX:AOTMode=on" : "-Xshare:on"),
                "check",
                "--help");
        assertThat(sharing.exit()).as(sharing.text()).isZero();
        assertThat(sharing.text()).startsWith("Användning: underlag check");
    }

    /** The level at which Java stops: 1 with one of its compilers, 4 with both. Eleven megabytes lie in LARGE. */
    static Stream<Arguments> what_is_read() {
        return Stream.of(
                arguments(1, "import --inbox SMALL"),
                arguments(1, "import --inbox=SMALL"),
                arguments(4, "import --inbox LARGE"),
                arguments(4, "import --inbox=LARGE --keep"),
                arguments(4, "--quiet --language sv run --inbox LARGE"),
                arguments(4, "check LARGE"),
                arguments(4, "check LARGE/en.csv"),
                arguments(4, "check SMALL run"),
                arguments(1, "check SMALL"),
                arguments(1, "report"),
                arguments(4, "watch --inbox SMALL"),
                arguments(1, "import --inbox watch"),
                arguments(4, "@LARGE/words"),
                // A folder may be called what a command is, or begin like an option.
                arguments(4, "import --inbox run"),
                arguments(4, "import --inbox -x"),
                // The samples are what is read where no inbox is named.
                arguments(4, "import"),
                // What was read before, what is stored and what is made of it are not read as files are.
                arguments(1, "import --inbox DONE --data LARGE --output LARGE --jobs LARGE"),
                arguments(4, "import --inbox DONE/accepted"),
                arguments(4, "import --inbox DEEP"),
                // Links in an inbox are passed over; it may itself be one.
                arguments(1, "import --inbox LINKS"),
                arguments(4, "import --inbox LINKS/large"));
    }

    @ParameterizedTest
    @MethodSource("what_is_read")
    void only_where_much_is_read_java_has_both_its_compilers(int level, String command) throws Exception {
        Path here = Files.createDirectories(folder.resolve("h är"));
        for (String place : List.of("LARGE", "run", "-x", "input-samples", "DONE/accepted", "DEEP/2024/accepted")) {
            byte[] large = new byte[11_000_000];
            Arrays.fill(large, (byte) ';');
            Files.write(Files.createDirectories(here.resolve(place)).resolve("en.csv"), large);
        }
        for (String place : List.of("SMALL", "watch", "DONE", "LINKS")) {
            Files.writeString(Files.createDirectories(here.resolve(place)).resolve("en.csv"), "a;b\n");
        }
        Files.createSymbolicLink(here.resolve("LINKS/large"), Path.of("../LARGE"));

        assertThat(levelOf(here, Map.of(), command)).isEqualTo(level);
    }

    @Test
    void where_sizes_cannot_be_added_up_java_has_both_its_compilers() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("dirname", "find", "ls", "sh")) {
            Path found = Stream.of("/usr/bin", "/bin")
                    .map(place -> Path.of(place, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
        assertThat(levelOf(folder, Map.of("PATH", tools.toString()), "import --inbox ."))
                .isEqualTo(4);

        Files.createSymbolicLink(tools.resolve("awk"), Path.of("/bin/false"));
        assertThat(levelOf(folder, Map.of("PATH", tools.toString()), "import --inbox ."))
                .isEqualTo(4);
    }

    /** The samples are imported with as little; their reports are not made with the least of these, and may be with the most. */
    @ParameterizedTest
    @ValueSource(strings = {"32m", "44m", "56m"})
    void with_too_little_memory_reports_are_made_or_it_is_told_that_they_are_not(String heap) throws Exception {
        Path output = folder.resolve("output");

        Ended ended = start(
                installed.resolve("underlag"),
                Map.of("UNDERLAG_JAVA_OPTS", "-Xmx" + heap),
                "run",
                "--keep",
                "--jobs",
                "jobs",
                "--inbox",
                "input-samples",
                "--data",
                folder.resolve("data").toString(),
                "--output",
                output.toString());

        boolean made = Files.exists(output.resolve("2024-12/index.html"));
        assertThat(ended.exit()).as(ended.text()).isEqualTo(made ? 0 : 1);
        assertThat(ended.text()).doesNotContain("\tat ");
        if (!made) {
            assertThat(ended.text())
                    .contains("minnet tog slut; starta igen med mer minne, till exempel med UNDERLAG_JAVA_OPTS=-Xmx2g");
        }
    }

    @Test
    void a_java_that_is_not_there_is_told_before_anything_is_begun() throws Exception {
        String nowhere = folder.resolve("ingen java").toString();

        Ended ended = start(installed.resolve("underlag"), Map.of("JAVA_HOME", nowhere), "--version");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.text()).contains(nowhere + "/bin/java finns inte. JAVA_HOME ska ange");
    }

    /** A jar that was only half copied has nobody left to put it into words. */
    @Test
    void that_something_is_missing_of_the_program_is_told_on_one_line() throws Exception {
        try (FileSystem jar = FileSystems.newFileSystem(installed.resolve("underlag.jar"))) {
            Files.delete(jar.getPath("se/underlag/job/DefinedRooms.class"));
        }

        Ended ended = start(installed.resolve("underlag"), Map.of(), "peek", "input-samples");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.text().lines())
                .singleElement()
                .asString()
                .startsWith("underlag: ")
                .contains("DefinedRooms");
    }

    private int levelOf(Path here, Map<String, String> environment, String command) throws Exception {
        List<String> words =
                new ArrayList<>(List.of(installed.resolve("underlag").toString()));
        words.addAll(List.of(command.split(" ")));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(here.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("UNDERLAG_JAVA_OPTS", "-XX:+PrintFlagsFinal -version");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher told = Pattern.compile("TieredStopAtLevel += (\\d)").matcher(text);
        assertThat(told.find()).as(text).isTrue();
        assertThat(process.waitFor()).isZero();
        return Integer.parseInt(told.group(1));
    }

    /** Classes for Java 5 are not, before Java 25, and as such picocli is published. */
    @Test
    void the_classes_of_the_command_line_can_be_kept_in_an_archive() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<JarEntry> classes = jar.stream()
                    .filter(entry -> entry.getName().matches("picocli/.*\\.class"))
                    .toList();
            assertThat(classes).hasSizeGreaterThan(100);
            for (JarEntry one : classes) {
                try (DataInputStream in = new DataInputStream(jar.getInputStream(one))) {
                    in.skipBytes(6);
                    assertThat(in.readUnsignedShort()).as(one.getName()).isGreaterThanOrEqualTo(FIRST_KEPT);
                }
            }
        }
    }

    @Test
    void an_archive_of_another_jar_is_passed_over_without_a_word() throws Exception {
        for (String kept : List.of("underlag.jsa", "underlag.aot")) {
            Files.writeString(installed.resolve(kept), "nothing of the kind");

            Ended ended = start(installed.resolve("underlag"), Map.of(), "--version");

            assertThat(ended.exit()).as(kept).isZero();
            assertThat(ended.text().lines()).as(kept).singleElement().asString().startsWith("underlag");
        }
    }
}
