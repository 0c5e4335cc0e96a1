package se.underlag.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What mutants are made of: seeds, and mutants that got further than all before. */
final class Pool {

    /** Those that were added last lead furthest. */
    private static final int LATEST = 200;

    private final List<Mutant> ours;
    private final List<Mutant> all;
    private final List<Mutant> further = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();
    private final Random random;

    /**
     * @param ours seeds that the definitions know, or that have every kind of cell
     * @param others seeds of other people
     */
    Pool(List<Mutant> ours, List<Mutant> others, Random random) {
        this.ours = ours;
        this.all = new ArrayList<>(ours);
        this.all.addAll(others);
        this.random = random;
    }

    /** A seed as it is where it comes for the first time, and otherwise something made out of what is here. */
    Mutant next() {
        Mutant parent = parent();
        return parent.steps().isEmpty() && begun.add(parent.seed()) ? parent : parent.child(random);
    }

    private Mutant parent() {
        return switch (random.nextInt(4)) {
            case 0 -> any(ours, 0);
            case 1 -> any(further.isEmpty() ? ours : further, further.size() - LATEST);
            default -> any(all, 0);
        };
    }

    private Mutant any(List<Mutant> of, int from) {
        int first = Math.max(0, from);
        return of.get(first + random.nextInt(of.size() - first));
    }

    /** A mutant that got further. */
    void add(Mutant mutant) {
        if (mutant.mayGoOn()) {
            further.add(mutant);
            all.add(mutant);
        }
    }

    int size() {
        return all.size();
    }
}
