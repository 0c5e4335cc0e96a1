package se.underlag.job;

import java.time.LocalTime;

/**
 * What a watch is to do.
 *
 * @param request the folders, and how files and reports are dealt with
 * @param reportAt when the reports are made every day, in Swedish time
 * @param reportAfterImport true where they are also made as soon as something has been stored
 */
public record WatchOrder(RunRequest request, LocalTime reportAt, boolean reportAfterImport) {}
