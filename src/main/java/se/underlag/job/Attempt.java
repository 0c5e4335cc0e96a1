package se.underlag.job;

import java.util.Optional;
import java.util.Set;

/**
 * What a refused file was meant to deliver, as far as it was understood.
 *
 * @param source the code of the source definition
 * @param organisations whose figures it has, by code; none where that was not understood
 */
public record Attempt(String source, Set<String> organisations) {

    public Attempt {
        organisations = Set.copyOf(organisations);
    }

    /** Whether it may have been what somebody was to deliver. */
    boolean mayBe(String expected, Optional<String> organisation) {
        return source.equals(expected)
                && (organisations.isEmpty()
                        || organisation.map(organisations::contains).orElse(true));
    }
}
