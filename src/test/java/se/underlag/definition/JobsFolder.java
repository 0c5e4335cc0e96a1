package se.underlag.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A folder of definitions, written by a test. */
record JobsFolder(Path path) {

    static final Locale SWEDISH = Locale.forLanguageTag("sv");

    JobsFolder with(String file, String yaml) {
        return with(file, yaml.getBytes(StandardCharsets.UTF_8));
    }

    JobsFolder with(String file, byte[] bytes) {
        try {
            Path target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Definitions definitions() {
        Reading reading = Definitions.read(path);
        return reading.definitions().orElseThrow(() -> new AssertionError(reading.mistakes()));
    }

    /** Every mistake as {@code series/a.yml:3 KIND [arguments]}. */
    List<String> mistakes() {
        return Definitions.read(path).mistakes().stream()
                .map(mistake -> relative(mistake.place()) + " " + mistake.kind() + " " + mistake.arguments())
                .toList();
    }

    /** Every mistake in Swedish, the files below this folder. */
    List<String> inSwedish() {
        return Definitions.read(path).mistakes().stream()
                .map(mistake -> relative(mistake.inWords(SWEDISH)))
                .toList();
    }

    private String relative(String text) {
        return text.replace(path + "/", "").replace(path + "\\", "");
    }
}
