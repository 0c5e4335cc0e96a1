package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.definition.Compiled;
import se.underlag.intake.ContentHash;

/**
 * The definitions that were found to be without mistakes last, kept in the data folder as {@code definitions.sound}, so that
 * each start need not find the same again, nor read YAML. Whoever makes an archive of what Java has loaded keeps those of its run
 * beside the jar; the launcher says where, in the system property {@value #INSTALLED}. Such a file holds a hash, and below it a line of
 * JSON for each file:
 *
 * <pre>
 * 3b0f5c0b4c1e0f4e6cf5f7c3b0e7b6c1b8a3f54d0c1f9a6b5f0e2d7c8a9b1e64
 * {"series":"anstallda","name":"Anställda","kind":"level","unit":"antal","decimals":0}
 * </pre>
 *
 * <p>The hash is that of the program that read them, of the definitions as they are written, and of these lines. A file that
 * is missing, damaged, of another program or of other definitions costs the time it would have saved, and nothing else.
 */
public final class SoundDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(SoundDefinitions.class);

    private static final String FILE = "definitions.sound";

    /** The system property that names the file of whoever installed the program. */
    static final String INSTALLED = "underlag.sound";

    private final Path file;
    private final String kept;
    private String latest;

    private SoundDefinitions(Path file, String kept) {
        this.file = file;
        this.kept = kept;
        this.latest = kept;
    }

    /** Those that a data folder tells of, which may not be there yet, or whoever installed the program. */
    static SoundDefinitions of(Path data) {
        Path file = data.resolve(FILE);
        return new SoundDefinitions(file, in(file));
    }

    private static String in(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** What a program has made of definitions and found to be without mistakes; never of one that cannot be told from others. */
    Optional<Compiled> known(Version program, String fingerprint) {
        if (program.build().isEmpty()) {
            return Optional.empty();
        }
        Optional<Compiled> own = in(kept, program, fingerprint);
        return own.isPresent() ? own : installed(program, fingerprint);
    }

    private Optional<Compiled> installed(Version program, String fingerprint) {
        String place = System.getProperty(INSTALLED, "");
        String text = place.isEmpty() ? "" : in(Path.of(place));
        Optional<Compiled> known = in(text, program, fingerprint);
        latest = known.isPresent() ? text : latest;
        return known;
    }

    private static Optional<Compiled> in(String text, Version program, String fingerprint) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        String trees = text.substring(end + 1);
        return text.substring(0, end).equals(hash(program, fingerprint, trees))
                ? Optional.of(new Compiled(fingerprint, trees.lines().toList()))
                : Optional.empty();
    }

    /** Notes what a program has made of definitions that are without mistakes. */
    void found(Version program, Compiled compiled) {
        String trees = String.join("\n", compiled.trees()) + "\n";
        latest = program.build().isPresent() ? hash(program, compiled.fingerprint(), trees) + "\n" + trees : kept;
    }

    /** Keeps what was noted. The folder must be ours by now. */
    void keep() {
        if (latest.equals(kept)) {
            return;
        }
        Path half = file.resolveSibling(FILE + ".new");
        try {
            Files.writeString(half, latest);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} could not be written, so the next start takes a little longer: {}", file, e.toString());
        }
    }

    private static String hash(Version program, String fingerprint, String trees) {
        List<String> all =
                List.of(program.number(), program.java(), program.build().orElse(""), fingerprint, trees);
        return ContentHash.of(String.join("\n", all));
    }
}
