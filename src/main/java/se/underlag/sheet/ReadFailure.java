package se.underlag.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.NotOLE2FileException;
import org.apache.poi.util.RecordFormatException;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.source.SourceLocation;

/**
 * What went wrong while reading, as the finding that the analyst is told. Everything that a library throws over a
 * damaged file ends here, errors of the virtual machine included that such a file can cause: endless nesting and
 * sizes that no memory holds. That our memory ran out is not the file's fault, and is thrown on.
 */
final class ReadFailure {

    /** How Java says that an array was asked for that no memory could hold. */
    private static final String NO_ARRAY = "exceeds vm limit";

    private static final int DEEPEST = 8;

    private ReadFailure() {}

    /** @throws Error where memory ran out: a sound file may need more than there is */
    static UnreadableFile of(SourceLocation location, Throwable cause) {
        if (cause instanceof UnreadableFile told) {
            return told;
        }
        Optional<Error> ours = shortOfMemory(cause);
        if (ours.isPresent()) {
            throw ours.get();
        }
        return new UnreadableFile(finding(location, cause), cause);
    }

    private static Finding finding(SourceLocation location, Throwable cause) {
        if (cause instanceof EncryptedDocumentException) {
            return Finding.of(FindingCode.FILE_ENCRYPTED, location);
        }
        if (cause instanceof NoSuchFileException) {
            return Finding.of(FindingCode.FILE_NOT_OPENED, location, "@open.MISSING");
        }
        if (cause instanceof AccessDeniedException) {
            return Finding.of(FindingCode.FILE_NOT_OPENED, location, "@open.DENIED");
        }
        if (cause instanceof OutOfMemoryError || isLimit(cause)) {
            return Finding.of(FindingCode.FILE_UNSAFE, location);
        }
        Damage damage = damage(cause);
        return Finding.of(FindingCode.FILE_DAMAGED, location, damage.key(), damage.todo());
    }

    private static Damage damage(Throwable cause) {
        if (cause instanceof DamagedContent content) {
            return content.damage();
        }
        if (cause instanceof XMLStreamException) {
            Throwable beneath = cause.getCause();
            return beneath instanceof IOException ? damage(beneath) : Damage.XML;
        }
        if (cause instanceof NotOLE2FileException) {
            return Damage.CONTAINER;
        }
        if (cause instanceof RecordFormatException) {
            return Damage.RECORDS;
        }
        // Methods of packing that no office program uses need libraries that we do not have.
        if (cause instanceof ZipException || cause instanceof EOFException || cause instanceof LinkageError) {
            return Damage.ARCHIVE;
        }
        return Damage.CONTENT;
    }

    /** A class that could not be made ready for want of memory is missing from then on, which looks like a library that is not there. */
    private static Optional<Error> shortOfMemory(Throwable cause) {
        return causes(cause)
                .filter(Error.class::isInstance)
                .map(Error.class::cast)
                .filter(error ->
                        error instanceof OutOfMemoryError || messages(error).contains("outofmemoryerror"))
                .filter(error -> !messages(error).contains(NO_ARRAY))
                .findFirst();
    }

    /** Libraries wrap it into exceptions of their own, and keep only the message. */
    private static boolean isLimit(Throwable cause) {
        return messages(cause).contains(UnsafeContent.BEGINNING);
    }

    private static String messages(Throwable cause) {
        return causes(cause)
                .map(each -> each.getMessage() + '\n')
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
