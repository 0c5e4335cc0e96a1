package se.underlag.sheet;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * How much a part of a workbook may grow when it is unpacked. POI counts while it unpacks, and refuses what grows beyond
 * the limits here; they are the same for the whole process, and are set where a workbook is opened.
 *
 * <p>POI's own ratio of 1:100 refuses honest files: sheets of a few values repeated reach 1:120 and more. Deflate reaches
 * 1:1032 on a bomb. We may go between, because rows are read as they are unpacked and none is kept: what a part costs is
 * time, not memory, and the time is bounded by the size of a part. The one part that is kept, the list of texts, has a
 * limit of its own in {@link SharedStrings}.
 */
final class UnpackingLimit {

    /** The most times as large unpacked as packed; the words for refusing name it too. */
    static final int RATIO = 400;

    /** A sheet of a million rows and a dozen columns is some tenth of this. */
    static final long PART_BYTES = 0xFFFF_FFFFL;

    private UnpackingLimit() {}

    static void set() {
        ZipSecureFile.setMinInflateRatio(1.0 / RATIO);
        ZipSecureFile.setMaxEntrySize(PART_BYTES);
    }
}
