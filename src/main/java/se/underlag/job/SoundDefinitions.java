package se.underlag.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.ContentHash;

/**
 * The definitions that were found to be without mistakes last, kept in the data folder as {@code definitions.sound}, so that
 * each start need not find the same again. What it holds is a hash of the definitions and of the build that read them:
 *
 * <pre>
 * 3b0f5c0b4c1e0f4e6cf5f7c3b0e7b6c1b8a3f54d0c1f9a6b5f0e2d7c8a9b1e64
 * </pre>
 *
 * <p>A file that is missing, damaged or of another build costs the time it would have saved, and nothing else.
 */
public final class SoundDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(SoundDefinitions.class);

    private static final String FILE = "definitions.sound";

    private final Path file;
    private final String kept;
    private String latest;

    private SoundDefinitions(Path file, String kept) {
        this.file = file;
        this.kept = kept;
        this.latest = kept;
    }

    /** Those that a data folder tells of; it may not be there yet. */
    static SoundDefinitions of(Path data) {
        Path file = data.resolve(FILE);
        try {
            return new SoundDefinitions(
                    file, Files.isRegularFile(file) ? Files.readString(file).strip() : "");
        } catch (IOException e) {
            return new SoundDefinitions(file, "");
        }
    }

    /** Whether a build has found definitions to be without mistakes. */
    boolean holds(String build, String fingerprint) {
        return kept.equals(key(build, fingerprint));
    }

    /** Notes that a build has found definitions to be without mistakes. */
    void found(String build, String fingerprint) {
        latest = key(build, fingerprint);
    }

    /** Keeps what was noted. The folder must be ours by now. */
    void keep() {
        if (latest.equals(kept)) {
            return;
        }
        try {
            Files.writeString(file, latest + "\n", StandardCharsets.US_ASCII);
        } catch (IOException e) {
            LOG.warn("{} could not be written: the next start takes a little longer", file, e);
        }
    }

    private static String key(String build, String fingerprint) {
        return ContentHash.of(build + "\n" + fingerprint);
    }
}
