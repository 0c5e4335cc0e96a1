package se.underlag.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.source.UnwritableFile;

/**
 * What a file brings, laid aside on disk until all files of a run have been read and it can be told whether they agree:
 * so memory stays flat however many they are. Whatever lies here after a kill is worth nothing and is cleared away.
 */
public final class Aside {

    private final Path file;

    private Aside(Path file) {
        this.file = file;
    }

    /**
     * Lays deliveries aside in a file.
     *
     * @throws UnwritableFile when it cannot be written
     */
    public static Aside put(Path file, List<NewDelivery> deliveries) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(deliveries.size());
            for (NewDelivery delivery : deliveries) {
                out.writeUTF(delivery.source());
                out.writeUTF(delivery.organisation());
                out.writeUTF(delivery.period().toString());
                out.writeBoolean(delivery.qualityAssured());
                out.writeInt(delivery.observations().size());
                for (Observation observation : delivery.observations()) {
                    write(observation, out);
                }
            }
        } catch (IOException e) {
            throw new UnwritableFile(file, e);
        }
        return new Aside(file);
    }

    private static void write(Observation observation, DataOutputStream out) throws IOException {
        out.writeUTF(observation.series());
        out.writeUTF(observation.breakdown().key());
        out.writeUTF(observation.period().toString());
        out.writeUTF(observation.basis().code());
        Optional<BigDecimal> figure = observation.measure().value();
        out.writeBoolean(figure.isPresent());
        out.writeUTF(figure.map(BigDecimal::toString).orElseGet(() -> reason(observation.measure())));
        out.writeUTF(observation.origin().sheet());
        out.writeInt(observation.origin().firstRow());
        out.writeInt(observation.origin().lastRow());
        out.writeInt(observation.origin().rows());
        out.writeUTF(observation.origin().numbers());
    }

    private static String reason(Measure measure) {
        return ((Measure.Missing) measure).reason().code();
    }

    /** What was laid aside, which stays there. */
    public List<NewDelivery> deliveries() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<NewDelivery> deliveries = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                String source = in.readUTF();
                String organisation = in.readUTF();
                Period period = Period.parse(in.readUTF());
                boolean assured = in.readBoolean();
                deliveries.add(new NewDelivery(source, organisation, period, assured, observations(in)));
            }
            return deliveries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Observation> observations(DataInputStream in) throws IOException {
        List<Observation> observations = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            observations.add(new Observation(
                    in.readUTF(),
                    Breakdown.ofKey(in.readUTF()),
                    Period.parse(in.readUTF()),
                    Basis.ofCode(in.readUTF()),
                    measure(in.readBoolean(), in.readUTF()),
                    new Origin(in.readUTF(), in.readInt(), in.readInt(), in.readInt(), in.readUTF())));
        }
        return observations;
    }

    private static Measure measure(boolean figure, String text) {
        return figure ? Measure.of(new BigDecimal(text)) : Measure.missing(MissingReason.ofCode(text));
    }

    /** Takes it away. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
