package se.underlag.publish;

import se.underlag.intake.ContentHash;

/**
 * A file of a report that another room makes: a document, a workbook. It is published with the pages, tables and charts,
 * all or nothing.
 */
public interface ReportFile {

    /** Its name in the report's folder, {@code underlag.docx}. */
    String name();

    /** Makes it. The same report gives the same content. */
    Made made(PublishedReport report);

    /** Tells what it is made with besides the report, such as a template, from anything else. */
    default String madeWith() {
        return "";
    }

    /**
     * The file.
     *
     * @param bytes what is written; not to be changed after it is handed over
     * @param content a fingerprint of what it says, which is its bytes without the time it was made
     */
    record Made(byte[] bytes, String content) {

        /** A file that says the same whenever it is made. */
        public static Made of(byte[] bytes) {
            return new Made(bytes, ContentHash.of(bytes));
        }
    }
}
