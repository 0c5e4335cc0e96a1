package se.underlag.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.underlag.intake.ContentHash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a month as an earlier run left it, read from its {@code run.json}: what it says, whether it is still
 * as it was written, and what others have put there since.
 */
final class Former {

    private final Path folder;
    private final JsonNode run;

    private Former(Path folder, JsonNode run) {
        this.folder = folder;
        this.run = run;
    }

    /** The folder, if there is one; a folder without a readable {@code run.json} is one in which nothing is ours. */
    static Optional<Former> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path record = folder.resolve(RunJson.NAME);
        if (!Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new Former(folder, RunJson.MAPPER.createObjectNode()));
        }
        try {
            return Optional.of(new Former(folder, RunJson.MAPPER.readTree(Files.readAllBytes(record))));
        } catch (JacksonException damaged) {
            return Optional.of(new Former(folder, RunJson.MAPPER.createObjectNode()));
        }
    }

    /** True where it shows what is stored at present, and not what was known at an earlier moment. */
    boolean isOfPresent() {
        return run.has("run") && !run.has(RunJson.AS_KNOWN_AT);
    }

    /**
     * True when the folder says already all that a run has to say: the same files with the same content, still there as
     * they were written, the same versions and language, and no news of any file. A file that was already stored is no
     * news, nor is one that is refused or waits as it did before.
     */
    boolean tellsAll(RunRecord now, List<Rendition> files) throws IOException {
        return sameContent(files) && tells(now);
    }

    /** The same, whatever the files would say now. */
    boolean tells(RunRecord now) throws IOException {
        return sameMaker(now) && sameLacking(now) && !hasNews(now) && isIntact();
    }

    Standing standing() throws IOException {
        List<Standing.Report> reports = new ArrayList<>();
        run.path("reports")
                .forEach(report -> reports.add(new Standing.Report(
                        text(report, "id"),
                        text(report, "title"),
                        report.path("tables").asInt(),
                        report.path("charts").asInt(),
                        report.path("figures").asInt(),
                        report.path("missing").asInt())));
        return new Standing(folder, ContentHash.of(folder.resolve(RunJson.NAME)), reports);
    }

    private boolean sameMaker(RunRecord now) {
        return text(run, "underlag").equals(now.version())
                && text(run, RunJson.AS_KNOWN_AT)
                        .equals(now.asKnownAt().map(Instant::toString).orElse(""))
                && text(run, "java").equals(now.java())
                && text(run, "language").equals(now.language().getLanguage());
    }

    private boolean sameContent(List<Rendition> files) {
        Map<String, String> before = new HashMap<>();
        run.path("written").forEach(file -> before.put(text(file, "path"), text(file, "content")));
        // The run's own page is made of what hasNews compares.
        before.remove(RunFiles.INDEX);
        Map<String, String> after = new HashMap<>();
        files.forEach(file -> after.put(file.path(), file.content()));
        after.remove(RunFiles.INDEX);
        return before.equals(after);
    }

    private boolean sameLacking(RunRecord now) {
        return run.path("lacking").equals(RunJson.lacking(now));
    }

    private boolean hasNews(RunRecord now) {
        Set<String> told = new HashSet<>();
        run.path("files").forEach(file -> told.add(withoutTime(file)));
        return now.files().stream()
                .filter(file -> file.outcome() != FileOutcome.UNCHANGED)
                .map(file -> withoutTime(RunJson.file(file, now)))
                .anyMatch(file -> !told.contains(file));
    }

    private static String withoutTime(JsonNode file) {
        JsonNode copy = file.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove("saved");
            object.remove("received");
        }
        return RunJson.MAPPER.writeValueAsString(copy);
    }

    /** Some megabytes are hashed for it: side by side. */
    private boolean isIntact() throws IOException {
        try {
            return run.path("written").valueStream().toList().parallelStream().allMatch(this::isAsWritten);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private boolean isAsWritten(JsonNode file) {
        Path path = folder.resolve(text(file, "path")).normalize();
        try {
            return path.startsWith(folder)
                    && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && ContentHash.of(Files.readAllBytes(path)).equals(text(file, "sha256"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files in the folder that no run wrote, relative to it: what somebody keeps there is theirs. */
    List<Path> foreign() throws IOException {
        Set<String> ours = new HashSet<>(Set.of(RunJson.NAME));
        run.path("written").forEach(file -> ours.add(text(file, "path")));
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(path -> !ours.contains(path.toString().replace('\\', '/')))
                    .sorted()
                    .toList();
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
