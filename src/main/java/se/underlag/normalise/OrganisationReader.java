package se.underlag.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.normalise.ReadRow.Organisation;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.series.Names;

/**
 * Finds the unit that a path of names leads to, from the top: nämnd, verksamhet, delverksamhet. A name that repeats its
 * parent's is the same unit; under a unit that is open any name is taken as it comes, unless it is all but the name of
 * a listed member.
 */
final class OrganisationReader {

    /** A longer text is no unit's name. */
    private static final int LONGEST = 500;

    private static final int REMEMBERED = 100_000;

    private final CodeList tree;
    private final Map<List<String>, Result> known = new HashMap<>();

    OrganisationReader(CodeList tree) {
        this.tree = tree;
    }

    /** Where a path leads. */
    sealed interface Result {}

    /** To a unit. */
    record Unit(Organisation organisation) implements Result {}

    /**
     * Nowhere.
     *
     * @param at which of the names is not known
     * @param nearest the known name that looks most like it
     */
    record Unknown(int at, Optional<String> nearest) implements Result {}

    /**
     * @param path the names from the top; empty ones are passed over
     * @param delivers how many of them name who delivers
     */
    Result find(List<String> path, int delivers) {
        Result result = known.get(path);
        if (result == null) {
            result = walk(path, delivers);
            if (known.size() < REMEMBERED) {
                known.put(List.copyOf(path), result);
            }
        }
        return result;
    }

    private Result walk(List<String> path, int delivers) {
        String id = "";
        String delivering = "";
        Optional<Code> current = Optional.empty();
        for (int depth = 0; depth < path.size(); depth++) {
            String name = path.get(depth);
            if (name.length() > LONGEST) {
                return new Unknown(depth, Optional.empty());
            }
            if (!name.isBlank()) {
                Optional<Code> next = id.isEmpty() ? tree.find(name) : under(current, name);
                if (next.isPresent()) {
                    current = next;
                    id = next.get().id();
                } else if (!id.isEmpty() && isOpen(current) && !isMisspelled(current, name)) {
                    current = Optional.empty();
                    id = isSameName(id, name)
                            ? id
                            : id + "/" + Names.cleaned(name).replace('/', '\u2215');
                } else {
                    return new Unknown(depth, nearest(current, name));
                }
            }
            if (depth < delivers) {
                delivering = id;
            }
        }
        return new Unit(new Organisation(id, delivering));
    }

    private Optional<Code> under(Optional<Code> parent, String name) {
        return parent.flatMap(code ->
                Names.key(code.name()).equals(Names.key(name)) ? Optional.of(code) : tree.findUnder(code, name));
    }

    private static boolean isOpen(Optional<Code> current) {
        return current.map(Code::takesAnyName).orElse(true);
    }

    private static boolean isMisspelled(Optional<Code> parent, String name) {
        int few = 2;
        return parent.map(code -> CodeList.nearest(
                        name, code.codes().stream().map(Code::name).toList(), few))
                .filter(Optional::isPresent)
                .isPresent();
    }

    private static boolean isSameName(String id, String name) {
        return Names.key(id.substring(id.lastIndexOf('/') + 1)).equals(Names.key(name));
    }

    private Optional<String> nearest(Optional<Code> parent, String name) {
        return parent.map(code -> CodeList.nearest(
                        name, code.codes().stream().map(Code::name).toList()))
                .orElseGet(() -> tree.nearest(name));
    }
}
