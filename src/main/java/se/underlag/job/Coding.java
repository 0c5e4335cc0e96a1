package se.underlag.job;

import java.util.List;
import java.util.Map;
import se.underlag.store.CodedTable;

/** Gives tables the short codes that stand under them. */
@FunctionalInterface
public interface Coding {

    /** The code of each table: the one it has had before where it says the same, else a new one, which is kept. */
    Map<CodedTable.Key, String> of(List<CodedTable.Key> tables);
}
