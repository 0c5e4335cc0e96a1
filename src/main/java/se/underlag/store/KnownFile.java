package se.underlag.store;

import java.time.Instant;

/**
 * A content that is stored.
 *
 * @param sha256 its hash
 * @param name the name it had when it was stored
 * @param storedAt when
 */
public record KnownFile(String sha256, String name, Instant storedAt) {}
