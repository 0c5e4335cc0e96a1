package se.underlag.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import se.underlag.series.Period;
import se.underlag.source.UnwritableFile;
import se.underlag.store.ObservationBlocks.Block;

/**
 * What the files of a run bring, laid aside until all of them have been read and it can be told whether they agree: as much
 * as memory easily has room for there, the rest on disk, so that memory stays flat however many they are. Whatever lies on
 * disk after a kill is worth nothing and is cleared away. May be used by several threads.
 */
public final class Aside {

    /** One byte in so many of the heap is used for it at most: where that is small, less is held. */
    private static final int OF_HEAP = 10;

    /** What an observation takes in memory, beside the numbers of its rows. */
    private static final int BYTES_OF_OBSERVATION = 500;

    private final Path folder;
    private final AtomicLong left;
    private final AtomicInteger files = new AtomicInteger();

    /** @param folder for what there is no room for in memory; it has to be there */
    public Aside(Path folder) {
        this(folder, Runtime.getRuntime().maxMemory() / OF_HEAP);
    }

    /** @param bytes how much is held in memory, nearly */
    Aside(Path folder, long bytes) {
        this.folder = folder;
        this.left = new AtomicLong(bytes);
    }

    /**
     * Lays deliveries aside.
     *
     * @return gives them back, as often as asked
     * @throws UnwritableFile when they cannot be written
     */
    public Supplier<List<NewDelivery>> put(List<NewDelivery> deliveries) {
        long bytes = deliveries.stream().mapToLong(Aside::bytes).sum();
        if (left.addAndGet(-bytes) >= 0) {
            return () -> deliveries;
        }
        left.addAndGet(bytes);
        Path file = folder.resolve(String.valueOf(files.incrementAndGet()));
        write(deliveries, file);
        return () -> read(file);
    }

    private static long bytes(NewDelivery delivery) {
        return delivery.observations().stream()
                .mapToLong(observation ->
                        BYTES_OF_OBSERVATION + observation.origin().numbers().length())
                .sum();
    }

    private static void write(List<NewDelivery> deliveries, Path file) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(deliveries.size());
            for (NewDelivery delivery : deliveries) {
                out.writeUTF(delivery.source());
                out.writeUTF(delivery.organisation());
                out.writeUTF(delivery.period().toString());
                out.writeBoolean(delivery.qualityAssured());
                write(ObservationBlocks.of(delivery.observations()), out);
            }
        } catch (IOException e) {
            throw new UnwritableFile(file, e);
        }
    }

    private static void write(ObservationBlocks blocks, DataOutputStream out) throws IOException {
        out.writeInt(blocks.blocks().size());
        for (Block block : blocks.blocks()) {
            write(block.origins(), out);
            out.writeUTF(block.series());
            write(block.figures(), out);
        }
    }

    private static void write(String lines, DataOutputStream out) throws IOException {
        out.writeInt(lines.length());
        out.writeChars(lines);
    }

    private static List<NewDelivery> read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ObservationBlocks.Reader reader = new ObservationBlocks.Reader();
            List<NewDelivery> deliveries = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                String source = in.readUTF();
                String organisation = in.readUTF();
                Period period = Period.parse(in.readUTF());
                boolean assured = in.readBoolean();
                deliveries.add(new NewDelivery(source, organisation, period, assured, reader.withRows(blocks(in))));
            }
            return deliveries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObservationBlocks blocks(DataInputStream in) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            blocks.add(new Block(lines(in), in.readUTF(), lines(in)));
        }
        return new ObservationBlocks(blocks);
    }

    private static String lines(DataInputStream in) throws IOException {
        char[] lines = new char[in.readInt()];
        for (int at = 0; at < lines.length; at++) {
            lines[at] = in.readChar();
        }
        return new String(lines);
    }
}
