package se.underlag.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.ContentHash;

/**
 * The definitions that were found to be without mistakes last, kept in the data folder as {@code definitions.sound}, so that
 * each start need not find the same again. Whoever makes an archive of what Java has loaded keeps those of its run beside the jar; the
 * launcher says where, in the system property {@value #INSTALLED}. What such a file holds is a hash of the definitions and of the program that read them:
 *
 * <pre>
 * 3b0f5c0b4c1e0f4e6cf5f7c3b0e7b6c1b8a3f54d0c1f9a6b5f0e2d7c8a9b1e64
 * </pre>
 *
 * <p>A file that is missing, damaged or of another program costs the time it would have saved, and nothing else.
 */
public final class SoundDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(SoundDefinitions.class);

    private static final String FILE = "definitions.sound";

    /** The system property that names the file of whoever installed the program. */
    static final String INSTALLED = "underlag.sound";

    private final Path file;
    private final String kept;
    private final String installed;
    private String latest;

    private SoundDefinitions(Path file, String kept, String installed) {
        this.file = file;
        this.kept = kept;
        this.installed = installed;
        this.latest = kept;
    }

    /** Those that a data folder tells of, which may not be there yet, or whoever installed the program. */
    static SoundDefinitions of(Path data) {
        Path file = data.resolve(FILE);
        String installed = System.getProperty(INSTALLED, "");
        return new SoundDefinitions(file, in(file), installed.isEmpty() ? "" : in(Path.of(installed)));
    }

    private static String in(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether a program has found definitions to be without mistakes; never of one that cannot be told from others. */
    boolean holds(Version program, String fingerprint) {
        if (program.build().isEmpty()) {
            return false;
        }
        String key = key(program, fingerprint);
        return kept.equals(key) || installed.equals(key);
    }

    /** Notes that a program has found definitions to be without mistakes. */
    void found(Version program, String fingerprint) {
        latest = program.build().isPresent() ? key(program, fingerprint) : kept;
    }

    /** Keeps what was noted. The folder must be ours by now. */
    void keep() {
        if (latest.equals(kept)) {
            return;
        }
        Path half = file.resolveSibling(FILE + ".new");
        try {
            Files.writeString(half, latest + "\n", StandardCharsets.US_ASCII);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} could not be written, so the next start takes a little longer: {}", file, e.toString());
        }
    }

    private static String key(Version program, String fingerprint) {
        return ContentHash.of(program + "\n" + fingerprint);
    }
}
