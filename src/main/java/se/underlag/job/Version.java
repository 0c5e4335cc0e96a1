package se.underlag.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Which underlag this is, and on which Java it runs.
 *
 * @param number the version the build gave it
 * @param java the version of Java
 * @param build tells this build from any other; empty where it is not known, since the program has not been built into a
 *     jar
 */
public record Version(String number, String java, Optional<String> build) {

    /** This program's. */
    public static Version ofThisProgram() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/se/underlag/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Version(
                properties.getProperty("version", "?"), Runtime.version().toString(), thisBuild());
    }

    private static Optional<String> thisBuild() {
        try {
            Path jar = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(Files.size(jar) + " " + Files.getLastModifiedTime(jar))
                    : Optional.empty();
        } catch (URISyntaxException | IOException e) {
            return Optional.empty();
        }
    }
}
