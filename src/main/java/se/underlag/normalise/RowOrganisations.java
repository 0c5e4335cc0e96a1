package se.underlag.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.Found;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition.OrganisationRule;
import se.underlag.normalise.ReadRow.Organisation;
import se.underlag.series.CodeList;
import se.underlag.series.Names;
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

    /**
     * @param path where the columns of the path stand among the columns found, from the top
     */
    RowOrganisations(OrganisationRule rule, SheetLayout sheet, List<Integer> path, CodeList tree) {
        boolean startsAtTop =
                !rule.columns().isEmpty() && sheet.has(rule.columns().get(0));
        this.sheet = sheet;
        this.path = path;
        this.delivers = startsAtTop ? rule.delivers() : 1;
        this.claimed = startsAtTop ? Optional.empty() : sheet.organisation();
        this.organisations = new OrganisationReader(tree);
    }

    /**
     * @param cells the row's cells, one for each column found
     * @param place says where one of those cells stands
     * @param findings is told of a name that is not known
     */
    Optional<Organisation> of(List<Cell> cells, Located place, Consumer<Finding> findings) {
        List<String> names = new ArrayList<>(path.size() + 1);
        claimed.ifPresent(found -> names.add(found.text()));
        int ownFrom = names.size();
        for (int at : path) {
            names.add(CellTexts.of(cells.get(at)));
        }
        OrganisationReader.Result result = organisations.find(names, delivers);
        if (result instanceof OrganisationReader.Unknown unknown) {
            findings.accept(Finding.of(
                    FindingCode.CODE_UNKNOWN,
                    unknown.at() < ownFrom
                            ? claimed.map(Found::location).orElseThrow()
                            : place.of(path.get(unknown.at() - ownFrom)),
                    Names.cleaned(names.get(unknown.at())),
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
        return Optional.of(found);
    }

    /** Says where the cell of one of the columns found stands. */
    @FunctionalInterface
    interface Located {
        SourceLocation of(int at);
    }
}
