package se.underlag.intake;

import java.util.List;
import se.underlag.source.SourceFile;

/**
 * What came of one look into a watched inbox.
 *
 * @param batch files to import now, together, by their path; mostly none
 * @param waiting everything that is left for later
 * @param news those of them of which that has not been told before
 */
public record Sighting(List<SourceFile> batch, List<Waiting> waiting, List<Waiting> news) {

    public Sighting {
        batch = List.copyOf(batch);
        waiting = List.copyOf(waiting);
        news = List.copyOf(news);
    }
}
