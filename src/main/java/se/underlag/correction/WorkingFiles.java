package se.underlag.correction;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that lie beside a copy while it is made, under hidden names that nobody takes for something that was dropped. */
final class WorkingFiles implements Closeable {

    private final Path target;

    WorkingFiles(Path target) {
        this.target = target;
    }

    /** The copy itself, until it is whole. */
    Path copy() {
        return beside("part");
    }

    /** The original as .xlsx, not yet marked. */
    Path converted() {
        return beside("converted");
    }

    /** The same without its rows. */
    Path skeleton() {
        return beside("skeleton");
    }

    /** Puts the copy, now whole, where it is to lie. */
    void moveCopy() throws IOException {
        Files.move(copy(), target, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path beside(String kind) {
        return target.resolveSibling("." + target.getFileName() + "." + kind);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy());
        Files.deleteIfExists(converted());
        Files.deleteIfExists(skeleton());
    }
}
