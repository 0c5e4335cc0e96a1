package se.underlag.sheet;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the rows of a large sheet on a thread of its own, a few blocks ahead of whoever asks for them, so that reading and
 * judging run side by side. A failure is told where its row would have come. Closing ends the thread before it closes the
 * source.
 */
final class RowsAhead implements RowSource {

    private static final int ROWS_OF_BLOCK = 200;
    /** Rows with long texts come in smaller blocks, so that what lies ready stays small. */
    private static final int CHARACTERS_OF_BLOCK = 100_000;

    private static final int BLOCKS = 4;

    private final RowSource source;
    /** What was told while the block that is being filled was read. */
    private final List<Passage> passed;

    private final Consumer<Passage> besides;
    private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread reader;
    private volatile boolean closed;
    private Block current = new Block(List.of(), List.of(), false, Optional.empty());
    private int position = -1;

    /** Rows as they were read; after the last block of a sheet there is none, because it ends or fails. */
    private record Block(List<Row> rows, List<Passage> passages, boolean last, Optional<Throwable> failure) {}

    /** Rows whose reading also tells what stands besides them. */
    interface Source {

        RowSource telling(Consumer<Passage> to) throws IOException;
    }

    RowsAhead(RowSource source) {
        this(source, new ArrayList<>(), Passage.UNHEEDED);
    }

    private RowsAhead(RowSource source, List<Passage> passed, Consumer<Passage> besides) {
        this.source = source;
        this.passed = passed;
        this.besides = besides;
        this.reader = new Thread(this::fill, "rows-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Rows read ahead; what stands besides them is told on the thread that asks for the rows, before those that were read
     * with it.
     */
    static RowsAhead of(Source source, Consumer<Passage> besides) throws IOException {
        List<Passage> passed = new ArrayList<>();
        Consumer<Passage> to = besides == Passage.UNHEEDED ? Passage.UNHEEDED : passed::add;
        return new RowsAhead(source.telling(to), passed, besides);
    }

    private void fill() {
        boolean last = false;
        while (!last) {
            Block block = next(new ArrayList<>(ROWS_OF_BLOCK));
            last = block.last();
            try {
                filled.put(block);
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private Block next(List<Row> rows) {
        try {
            int characters = 0;
            while (rows.size() < ROWS_OF_BLOCK && characters < CHARACTERS_OF_BLOCK) {
                if (closed || !source.next()) {
                    return block(rows, true, Optional.empty());
                }
                rows.add(source.row());
                characters += source.row().characters();
            }
            return block(rows, false, Optional.empty());
        } catch (IOException | XMLStreamException | RuntimeException | Error failure) {
            // Whatever it is, the one who waits for this block must hear of it.
            return block(rows, true, Optional.of(failure));
        }
    }

    private Block block(List<Row> rows, boolean last, Optional<Throwable> failure) {
        List<Passage> passages = List.copyOf(passed);
        passed.clear();
        return new Block(rows, passages, last, failure);
    }

    @Override
    public boolean next() throws IOException, XMLStreamException {
        position++;
        while (position == current.rows().size()) {
            if (current.last()) {
                position--;
                rethrow();
                return false;
            }
            advance();
        }
        return true;
    }

    @Override
    public Row row() {
        return current.rows().get(position);
    }

    private void advance() throws IOException {
        try {
            current = Awaited.next(filled, reader);
            current.passages().forEach(besides);
            position = 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void rethrow() throws IOException, XMLStreamException {
        if (current.failure().isPresent()) {
            throw (XMLStreamException) Awaited.other(current.failure().get());
        }
    }

    /** The reading thread is not interrupted, since that would close the file under all who read from it. */
    @Override
    public void close() throws IOException {
        closed = true;
        boolean interrupted = false;
        while (reader.isAlive()) {
            filled.clear();
            try {
                reader.join(1);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
