package se.underlag.sheet;

import java.util.Optional;

/**
 * What a part of a workbook needs or points to.
 *
 * @param id how the part calls it: {@code rId2}
 * @param type an address that ends in what it is: {@code …/worksheet}
 * @param target where it is, as it is written
 * @param part the part; empty where it is outside the file or missing
 */
record Relationship(String id, String type, String target, Optional<Part> part) {

    /** True for one of this type, in the transitional or the strict format. */
    boolean isOf(String ending) {
        return type.endsWith(ending);
    }

    /** True for what a cell or a drawing links to. */
    boolean isLink() {
        return isOf("/hyperlink");
    }

    /**
     * The part it leads to.
     *
     * @throws DamagedContent where it is missing
     */
    Part needed() throws DamagedContent {
        return part.orElseThrow(() -> new DamagedContent(Damage.PART_MISSING, type));
    }
}
