package se.underlag.cli;

import java.util.List;
import se.underlag.job.WatchEvent;

/** How what happens while an inbox is watched is printed. */
interface WatchTelling {

    /** The lines of an event; none for one that need not be told. */
    List<String> of(WatchEvent event);

    /** It has been asked to end, and does so as soon as what has been read is stored. */
    List<String> ending();

    /** It has ended. */
    List<String> ended();
}
