package se.underlag.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.underlag.series.Period;

/**
 * What is in force, held in memory from when it is first asked for: to read all of it anew for each file of a run would
 * take longer with every file. Whoever changes what is in force says so.
 */
final class HeldShares {

    private final ShareTable table;
    private @Nullable Map<String, Map<Share.Label, SharesByYear>> byLabel;
    private final Map<Long, List<Share>> byNumber = new HashMap<>();
    private final Map<Scope, Long> byScope = new HashMap<>();
    private long changesToOthers;

    HeldShares(ShareTable table) {
        this.table = table;
    }

    /** The number of the delivery of a scope that counts. */
    synchronized Optional<Long> inForce(Scope scope) {
        load();
        return Optional.ofNullable(byScope.get(scope));
    }

    /** All of an organisation. */
    synchronized List<Share> of(String organisation) {
        return ofOrganisation(organisation).values().stream()
                .flatMap(shares -> shares.all().stream())
                .toList();
    }

    /** Everything that a delivery tells, whether it counts or not. */
    synchronized List<Share> of(long number) {
        load();
        List<Share> counting = byNumber.get(number);
        return counting == null ? table.of(number) : List.copyOf(counting);
    }

    /**
     * All that have a say in what counts where some shares are, whether these are in force or not: those that overlap them, all
     * others of the deliveries of these, and those that overlap any of them.
     */
    synchronized List<Share> near(String organisation, Collection<Share> about) {
        Map<Share.Label, SharesByYear> all = ofOrganisation(organisation);
        Set<Share> found = overlapping(about, all);
        Set<Share> concerned = new LinkedHashSet<>(about);
        int own = concerned.size();
        found.stream()
                .map(Share::number)
                .distinct()
                .forEach(number -> concerned.addAll(byNumber.getOrDefault(number, List.of())));
        return List.copyOf(concerned.size() == own ? found : overlapping(concerned, all));
    }

    private static Set<Share> overlapping(Collection<Share> shares, Map<Share.Label, SharesByYear> all) {
        Map<Share.Label, Set<Period>> periods = new LinkedHashMap<>();
        for (Share share : shares) {
            periods.computeIfAbsent(share.label(), first -> new HashSet<>()).add(share.period());
        }
        Set<Share> found = new LinkedHashSet<>();
        periods.forEach((label, wanted) -> {
            SharesByYear held = all.get(label);
            if (held != null) {
                found.addAll(held.overlapping(wanted));
            }
        });
        return found;
    }

    private Map<Share.Label, SharesByYear> ofOrganisation(String organisation) {
        return load().getOrDefault(organisation, Map.of());
    }

    private Map<String, Map<Share.Label, SharesByYear>> load() {
        Map<String, Map<Share.Label, SharesByYear>> all = byLabel;
        if (all == null) {
            all = new HashMap<>();
            byLabel = all;
            table.inForce().forEach(this::add);
            byScope.putAll(table.scopesInForce());
        }
        return all;
    }

    private void add(Share share) {
        if (byLabel != null) {
            byLabel.computeIfAbsent(share.slot().organisation(), first -> new LinkedHashMap<>())
                    .computeIfAbsent(share.label(), first -> new SharesByYear())
                    .add(share);
            byNumber.computeIfAbsent(share.number(), first -> new ArrayList<>()).add(share);
        }
    }

    /**
     * Some other delivery counts in a scope, or none.
     *
     * @param settled what stands in the scope now
     * @param shares those of the delivery that counts
     */
    synchronized void settled(Scope scope, Standing.Settled settled, List<Share> shares) {
        changesToOthers++;
        replace(scope, settled, shares);
    }

    /** The same of a delivery that has just been stored, which then counts. */
    synchronized void stored(Scope scope, Standing.Settled settled, List<Share> shares) {
        boolean isAlone = byLabel != null
                && settled.deliveries().size() == 1
                && overlapping(shares, ofOrganisation(scope.organisation())).isEmpty();
        if (!isAlone) {
            changesToOthers++;
        }
        replace(scope, settled, shares);
    }

    /**
     * How often something has changed that may be told of other deliveries that count: one that is stored where nobody who counts tells
     * anything changes nothing of what can be said of these. Of those that do not count more may be so by it.
     */
    synchronized long changesToOthers() {
        return changesToOthers;
    }

    private void replace(Scope scope, Standing.Settled settled, List<Share> shares) {
        if (byLabel != null) {
            byScope.remove(scope);
            settled.winner().ifPresent(number -> byScope.put(scope, number));
        }
        for (Delivery delivery : settled.deliveries()) {
            long number = delivery.id();
            List<Share> gone = byNumber.remove(number);
            if (gone != null && byLabel != null) {
                for (Share share : gone) {
                    byLabel.getOrDefault(share.slot().organisation(), Map.of())
                            .getOrDefault(share.label(), new SharesByYear())
                            .remove(share);
                }
            }
        }
        shares.forEach(this::add);
    }

    /** What has been said of changes may not have come to be: they are to be read anew. */
    synchronized void forget() {
        changesToOthers++;
        byLabel = null;
        byNumber.clear();
        byScope.clear();
    }
}
