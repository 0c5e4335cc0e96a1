package se.underlag.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A file made out of a seed in steps, each told by the number that chance began with, so that it can be made again.
 *
 * @param seed the seed's name
 * @param origin the seed's bytes
 * @param steps a number for each step
 * @param bytes what came of it
 */
record Mutant(String seed, byte[] origin, List<Long> steps, byte[] bytes) {

    /** Beyond it there are no more steps: what is left has little to do with a workbook. */
    private static final int MOST_STEPS = 12;

    static Mutant of(String seed, byte[] bytes) {
        return new Mutant(seed, bytes, List.of(), bytes);
    }

    static Mutant of(String seed, byte[] origin, List<Long> steps) {
        byte[] bytes = origin;
        for (long step : steps) {
            bytes = Mutations.mutated(bytes, new Random(step));
        }
        return new Mutant(seed, origin, List.copyOf(steps), bytes);
    }

    /** Some steps further. */
    Mutant child(Random random) {
        List<Long> more = new ArrayList<>(steps);
        byte[] mutated = bytes;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            long step = random.nextLong();
            more.add(step);
            mutated = Mutations.mutated(mutated, new Random(step));
        }
        return new Mutant(seed, origin, more, mutated);
    }

    /** The same without one of the steps. */
    Mutant without(int step) {
        List<Long> fewer = new ArrayList<>(steps);
        fewer.remove(step);
        return of(seed, origin, fewer);
    }

    boolean mayGoOn() {
        return steps.size() < MOST_STEPS;
    }

    @Override
    public String toString() {
        return seed + " " + steps;
    }
}
