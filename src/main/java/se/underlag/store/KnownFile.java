package se.underlag.store;

import java.time.Instant;

/**
 * A content that is stored.
 *
 * @param sha256 its hash
 * @param name the name it had when it was stored
 * @param storedAt when
 * @param rows how many rows of data it had
 * @param observations how many values it brought
 */
public record KnownFile(String sha256, String name, Instant storedAt, long rows, long observations) {}
