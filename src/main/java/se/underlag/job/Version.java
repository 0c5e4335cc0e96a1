package se.underlag.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which underlag this is, and on which Java it runs.
 *
 * @param number the version the build gave it
 * @param java the version of Java
 */
public record Version(String number, String java) {

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
                properties.getProperty("version", "?"), Runtime.version().toString());
    }
}
