package se.underlag.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file asks for: nothing is fetched, nothing of the machine is read into it, nothing is written elsewhere. */
@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "what watches is a security manager, which later versions lack")
class TrespassTest {

    private static final String SECRET = "HEMLIGHETEN";

    @TempDir
    Path folder;

    private OwnProcess process;
    private Path secret;

    @BeforeEach
    void make() throws IOException {
        process = new OwnProcess(folder);
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    }

    @Test
    void hostile_files_make_the_program_neither_fetch_nor_read_nor_write_elsewhere() throws Exception {
        HostileWorkbooks.write(process.inbox(), secret);
        copySamples();
        Map<Path, String> before = around();

        OwnProcess.Done done = process.run(
                WatchedProgram.class,
                WatchedProgram.OPTIONS,
                folder.resolve("seen.txt").toString(),
                "run");

        assertThat(done.exit()).as(done.err()).isEqualTo(3);
        assertThat(seen("network")).isEmpty();
        assertThat(seen("start")).isEmpty();
        assertThat(seen("read"))
                .noneMatch(path -> path.equals(secret.toString()))
                .isNotEmpty();
        assertThat(Stream.concat(seen("write").stream(), seen("delete").stream()))
                .isNotEmpty()
                .allMatch(path -> Stream.of(process.inbox(), process.data(), process.output())
                        .anyMatch(Path.of(path)::startsWith));
        assertThat(around()).isEqualTo(before);
        assertThat(filesWith(SECRET)).isEmpty();
        assertThat(process.output().resolve("2024-12/index.html"))
                .as("reports were made")
                .exists();
    }

    @Test
    void the_watch_sees_every_way_of_trespassing() throws Exception {
        OwnProcess.Done done = process.start(
                WatchedProgram.class,
                WatchedProgram.OPTIONS,
                List.of(
                        folder.resolve("seen.txt").toString(),
                        WatchedProgram.TRESPASS,
                        secret.toString(),
                        folder.resolve("work").toString()));

        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(seen("read")).contains(secret.toString());
        assertThat(seen("write"))
                .contains(
                        folder.resolve("work/nio.txt").toString(),
                        folder.resolve("work/raf.txt").toString())
                .anyMatch(path -> Path.of(path).startsWith(folder.resolve("tmp")));
        assertThat(seen("delete")).contains(folder.resolve("work/nio.txt").toString());
        assertThat(seen("network")).contains("127.0.0.1:1", "127.0.0.1:2", "127.0.0.1:3", "underlag.invalid:-1");
        assertThat(seen("start")).contains("true");
    }

    private void copySamples() throws IOException {
        try (Stream<Path> samples = Files.walk(Path.of("input-samples"))) {
            for (Path sample : samples.filter(Files::isRegularFile).toList()) {
                Files.copy(sample, process.inbox().resolve(sample.getFileName()));
            }
        }
    }

    /** What of a kind was seen, without the word for the kind. */
    private List<String> seen(String what) throws IOException {
        return Files.readAllLines(folder.resolve("seen.txt")).stream()
                .filter(line -> line.startsWith(what + " "))
                .map(line -> line.substring(what.length() + 1))
                .toList();
    }

    /** Everything around the program's own folders: each file with its content. */
    private Map<Path, String> around() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (Path other : process.others()) {
            try (Stream<Path> all = Files.walk(other)) {
                for (Path path : all.toList()) {
                    files.put(path, Files.isDirectory(path) ? "" : Files.readString(path));
                }
            }
        }
        try (Stream<Path> top = Files.list(folder)) {
            top.filter(path -> Stream.of("data", "output", "seen.txt", "out.txt", "err.txt")
                            .noneMatch(ours -> path.endsWith(ours)))
                    .forEach(path -> files.put(path, ""));
        }
        return files;
    }

    /** Files that the program has made and that hold a text. */
    private List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                if (content.contains(text) && !file.equals(secret)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
