package se.underlag.job;

/** Makes all reports and puts them into place whole. */
public interface Reporting {

    /** Compares, tabulates, draws and publishes. Fails with an exception only through a failure of our own. */
    Made make(ReportOrder order);
}
