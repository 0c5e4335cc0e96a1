package se.underlag.receipt;

import java.util.List;
import java.util.Optional;

/**
 * What to do where what a file says does not count, or not all of it, and should.
 *
 * @param takeBack the deliveries to take back, in that order
 * @param giveBack the deliveries to give back, which were taken back
 * @param lacking the periods for which nothing would count then; empty where there are none
 */
public record NotCounting(List<Long> takeBack, List<Long> giveBack, Optional<String> lacking) {

    public NotCounting {
        takeBack = List.copyOf(takeBack);
        giveBack = List.copyOf(giveBack);
    }
}
