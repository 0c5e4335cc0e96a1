package se.underlag.store;

import java.nio.file.Path;
import java.time.Instant;
import se.underlag.source.SourceFile;

/**
 * A file that has gone where it belongs, and in which somebody may still be writing.
 *
 * @param arrival the number of its arrival
 * @param file the file as it was judged
 * @param place where it went
 * @param since when
 */
public record MovedFile(long arrival, SourceFile file, Path place, Instant since) {}
