package se.underlag.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import se.underlag.normalise.ObservationPlan.Apart;
import se.underlag.normalise.ObservationPlan.Summed;
import se.underlag.series.Breakdown;
import se.underlag.series.Period;
import se.underlag.series.Unit;

/**
 * Finds for a row the sums that it is part of: a table by hash whose keys are looked up without making an object for each
 * row. The sums of all rules that keep the same apart are found together, in one look.
 */
final class SumsApart {

    /** As many rules as a definition mostly has. */
    private static final int FEW = 3;

    private final Apart apart;
    private final Map<String, String> with;
    private final List<String> dimensions;
    private final List<Summed> summed = new ArrayList<>();
    private Group[] table = new Group[1 << 8];
    private int count;

    /** Taken up by each look anew, so that none of them needs an array of its own. */
    private final String[] codes;

    /** @param plan of a rule that is summed here, for what it keeps apart; in other sheets its columns may stand elsewhere */
    SumsApart(ObservationPlan plan) {
        this.apart = plan.kept();
        this.with = plan.summed().with();
        this.dimensions = apart.all();
        this.codes = new String[dimensions.size()];
    }

    /** The place of what a rule sums, among all that is summed here. */
    int place(Summed wanted) {
        if (!summed.contains(wanted)) {
            summed.add(wanted);
        }
        return summed.indexOf(wanted);
    }

    /** Everything that is summed of the same period and breakdown for the same who delivers. */
    static final class Group {
        private final SumsApart of;
        private final int hash;
        private final Period period;
        private final String delivering;
        private final String organisation;
        private final String[] codes;
        private final Breakdown breakdown;
        /** By the place of what is summed. */
        private final List<Sum> sums = new ArrayList<>(FEW);

        private boolean touched;

        private Group(SumsApart of, int hash, Period period, String delivering, String organisation) {
            this.of = of;
            this.hash = hash;
            this.period = period;
            this.delivering = delivering;
            this.organisation = organisation;
            this.codes = of.codes.clone();
            this.breakdown = of.breakdown(organisation);
        }

        Period period() {
            return period;
        }

        String delivering() {
            return delivering;
        }

        Breakdown breakdown() {
            return breakdown;
        }

        /** Shows every sum, with what it sums. */
        void forEach(BiConsumer<Summed, Sum> each) {
            for (int place = 0; place < sums.size(); place++) {
                Sum sum = sums.get(place);
                if (!sum.isEmpty()) {
                    each.accept(of.summed.get(place), sum);
                }
            }
        }

        /** The sum of what stands at a place, of the row that is being added up too. */
        Sum sum(int place) {
            while (sums.size() <= place) {
                sums.add(new Sum());
            }
            Sum sum = sums.get(place);
            sum.takesIn();
            return sum;
        }

        /** The first time it is asked for a row true, until that row is noted. */
        boolean isFirstOfRow() {
            boolean first = !touched;
            touched = true;
            return first;
        }

        /** Notes the row that has been added up, for all sums that it is part of. */
        void note(ReadRow row) {
            touched = false;
            Sum.note(sums, row.sheet().sheet().name(), row.row().index() + 1);
        }

        private boolean isOf(int itsHash, Period itsPeriod, String itsDelivering, String unit, String[] itsCodes) {
            return hash == itsHash
                    && Arrays.equals(codes, itsCodes)
                    && organisation.equals(unit)
                    && delivering.equals(itsDelivering)
                    && (period == itsPeriod || period.equals(itsPeriod));
        }
    }

    /**
     * The group of a row.
     *
     * @param places where the columns that tell what is kept apart stand in its sheet
     * @param organisation whose figures it holds
     * @param value what is summed; {@link Value#NONE} where rows are counted
     */
    Group of(ReadRow row, List<Integer> places, ReadRow.Organisation organisation, Period period, Value value) {
        int size = places.size();
        for (int i = 0; i < size; i++) {
            codes[i] = row.values().get(places.get(i)) instanceof Value.Coded coded ? coded.id() : "";
        }
        if (apart.unit().isPresent()) {
            codes[size++] = row.unit().map(Unit::symbol).orElse("");
        }
        if (apart.bound().isPresent()) {
            codes[size] = value instanceof Value.Bounded limit ? limit.sign() : "";
        }
        int hash = period.hashCode();
        for (String code : codes) {
            hash = 31 * hash + code.hashCode();
        }
        String unit = apart.withOrganisation() ? organisation.id() : "";
        hash = 31 * (31 * hash + unit.hashCode()) + organisation.delivering().hashCode();
        int slot = slot(hash);
        while (table[slot] != null) {
            if (table[slot].isOf(hash, period, organisation.delivering(), unit, codes)) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        Group group = new Group(this, hash, period, organisation.delivering(), unit);
        table[slot] = group;
        if (++count > table.length / 2) {
            grow();
        }
        return group;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & table.length - 1;
    }

    private void grow() {
        Group[] groups = table;
        table = new Group[2 * groups.length];
        for (Group group : groups) {
            if (group != null) {
                int slot = slot(group.hash);
                while (table[slot] != null) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = group;
            }
        }
    }

    private Breakdown breakdown(String organisation) {
        Map<String, String> all = new TreeMap<>(with);
        if (apart.withOrganisation()) {
            all.put(RowReader.ORGANISATION, organisation);
        }
        for (int i = 0; i < codes.length; i++) {
            if (!codes[i].isEmpty()) {
                all.put(dimensions.get(i), codes[i]);
            }
        }
        return Breakdown.of(all);
    }

    void forEach(Consumer<Group> each) {
        for (Group group : table) {
            if (group != null) {
                each.accept(group);
            }
        }
    }
}
