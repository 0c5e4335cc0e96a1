package se.underlag.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.Found;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.OrganisationRule;
import se.underlag.normalise.ReadRow.Organisation;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.sheet.Cell;
import se.underlag.source.SourceLocation;

/**
 * Whose figures a row holds: the path of names in its columns, below what the file says of itself where the path does not
 * begin at the top.
 */
final class RowOrganisations {

    private final SheetLayout sheet;
    private final List<Integer> path;
    private final int delivers;
    private final Optional<Found> claimed;
    private final OrganisationReader organisations;
    /** So many paths are known by the cells themselves: readers of sheets give the same cells again for the same texts. */
    private static final int KNOWN = 1 << 12;

    private final Discretion discretion;
    private final CodeList tree;
    private final Cell[][] knownPaths = new Cell[KNOWN][];
    private final List<Optional<Organisation>> knownOrganisations =
            new ArrayList<>(Collections.nCopies(KNOWN, Optional.empty()));
    /** What the file says of itself, where its rows say it too. */
    private final Optional<String> said;

    /**
     * @param path where the columns of the path stand among the columns found, from the top
     */
    RowOrganisations(SourceDefinition definition, SheetLayout sheet, List<Integer> path, CodeList tree) {
        OrganisationRule rule = definition.organisation();
        boolean startsAtTop =
                !rule.columns().isEmpty() && sheet.has(rule.columns().get(0));
        this.sheet = sheet;
        this.path = path;
        this.delivers = startsAtTop ? rule.delivers() : 1;
        this.claimed = startsAtTop ? Optional.empty() : sheet.organisation();
        this.discretion = new Discretion(definition);
        this.organisations = new OrganisationReader(tree);
        this.tree = tree;
        this.said = startsAtTop
                ? sheet.organisation().flatMap(found -> tree.find(found.text())).map(Code::id)
                : Optional.empty();
    }

    /**
     * @param cells the row's cells, one for each column found
     * @param place says where one of those cells stands
     * @param findings is told of a name that is not known
     */
    Optional<Organisation> of(Cell[] cells, Located place, Consumer<Finding> findings) {
        int slot = slot(cells);
        if (isKnown(knownPaths[slot], cells)) {
            return knownOrganisations.get(slot);
        }
        Optional<Organisation> found = found(cells, place, findings);
        if (found.isPresent()) {
            knownPaths[slot] = path.stream().map(at -> cells[at]).toArray(Cell[]::new);
            knownOrganisations.set(slot, found);
        }
        return found;
    }

    private int slot(Cell[] cells) {
        int hash = 0;
        for (int at : path) {
            hash = 31 * hash
                    + (cells[at] instanceof Cell.Text text ? text.value().hashCode() : 0);
        }
        return (hash ^ hash >>> 16) & KNOWN - 1;
    }

    private boolean isKnown(Cell @Nullable [] known, Cell[] cells) {
        if (known == null) {
            return false;
        }
        for (int i = 0; i < known.length; i++) {
            if (known[i] != cells[path.get(i)]) {
                return false;
            }
        }
        return true;
    }

    private Optional<Organisation> found(Cell[] cells, Located place, Consumer<Finding> findings) {
        List<String> names = new ArrayList<>(path.size() + 1);
        claimed.ifPresent(found -> names.add(found.text()));
        int ownFrom = names.size();
        for (int at : path) {
            names.add(CellTexts.of(cells[at]));
        }
        OrganisationReader.Result result = organisations.find(names, delivers);
        if (result instanceof OrganisationReader.Unknown unknown) {
            findings.accept(Finding.of(
                    FindingCode.CODE_UNKNOWN,
                    unknown.at() < ownFrom
                            ? claimed.map(Found::location).orElseThrow()
                            : place.of(path.get(unknown.at() - ownFrom)),
                    discretion.told(names.get(unknown.at())),
                    RowReader.ORGANISATION,
                    unknown.nearest().orElse("")));
            return Optional.empty();
        }
        Organisation found = ((OrganisationReader.Unit) result).organisation();
        if (found.id().isEmpty()) {
            int at = path.isEmpty() ? 0 : path.get(0);
            findings.accept(Finding.of(
                    FindingCode.VALUE_MISSING,
                    place.of(at),
                    sheet.columns().get(at).heading()));
            return Optional.empty();
        }
        if (said.isPresent() && !isOneLine(said.get(), found.delivering())) {
            int at = path.get(0);
            Found claim = sheet.organisation().orElseThrow();
            findings.accept(Finding.of(
                    FindingCode.ORGANISATION_OUTSIDE,
                    place.of(at),
                    discretion.told(CellTexts.of(cells[at])),
                    claim.text(),
                    claim.location().toString()));
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** Whether one of two organisations is the other or lies under it. */
    private boolean isOneLine(String one, String other) {
        return isAtOrUnder(one, other) || isAtOrUnder(other, one);
    }

    private boolean isAtOrUnder(String id, String top) {
        if (id.equals(top) || id.startsWith(top + "/")) {
            return true;
        }
        return tree.byId(id.contains("/") ? id.substring(0, id.indexOf('/')) : id)
                .flatMap(tree::parent)
                .map(parent -> isAtOrUnder(parent.id(), top))
                .orElse(false);
    }

    /** Says where the cell of one of the columns found stands. */
    @FunctionalInterface
    interface Located {
        SourceLocation of(int at);
    }
}
