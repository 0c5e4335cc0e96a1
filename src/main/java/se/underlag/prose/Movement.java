package se.underlag.prose;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.TextRule.Kind;

/** How a figure differs from what it is held against, in the figures that are shown. */
sealed interface Movement {

    /**
     * It differs, or is shown as unchanged.
     *
     * @param direction 1 for up (or better), −1 for down, 0 for no difference shown
     * @param size as shown, without sign; 0 too where only its percentage shows that it moved
     * @param number the same as it is written
     * @param amount the same with its unit, or the percentage where that alone shows it
     * @param percent the same in percent, {@code " (2,7 procent)"}; empty where the table has no percentage that says more
     */
    record Known(int direction, BigDecimal size, String number, String amount, String percent) implements Movement {

        boolean isAs(Known other) {
            return direction == other.direction && size.compareTo(other.size) == 0;
        }
    }

    /** It cannot be told. */
    record Unknown(Why why) implements Movement {}

    /** The table does not show it. */
    record Untold() implements Movement {}

    /** Why a difference cannot be told. */
    enum Why {
        NOT_DELIVERED,
        NOT_QUALITY_ASSURED,
        SUPPRESSED,
        NOT_APPLICABLE,
        /** Both are known, but do not cover the same. */
        DIFFERENT_COVERAGE;

        String key() {
            return "other." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Why of(MissingReason reason) {
            return switch (reason) {
                case NOT_DELIVERED -> NOT_DELIVERED;
                case NOT_QUALITY_ASSURED -> NOT_QUALITY_ASSURED;
                case SUPPRESSED -> SUPPRESSED;
                case NOT_APPLICABLE -> NOT_APPLICABLE;
            };
        }
    }

    /** Why a row cannot be compared; empty where it can. */
    static Optional<Why> why(Angle angle, Row row, Against against, Phrases phrases) {
        return of(angle, row, against, phrases) instanceof Unknown unknown
                ? Optional.of(unknown.why())
                : Optional.empty();
    }

    /** The movement of a row. */
    static Movement of(Angle angle, Row row, Against against, Phrases phrases) {
        Optional<Cell> other = angle.cell(row, angle.columns().level(against));
        Optional<MissingReason> lacking = other.flatMap(Movement::reason);
        if (lacking.isPresent()) {
            return new Unknown(Why.of(lacking.get()));
        }
        Optional<Cell> difference = angle.cell(row, angle.columns().difference(against));
        Optional<Cell> percent = angle.cell(row, angle.columns().percent(against));
        if (difference.isEmpty()) {
            return ofPercent(angle, angle.now(row), other, percent, phrases);
        }
        Cell cell = difference.get();
        Optional<BigDecimal> value = cell.figure().value();
        if (value.isEmpty()) {
            return unknown(angle.now(row), other, cell);
        }
        int raw = value.get().signum();
        Optional<String> share = percent.filter(ofIt -> !isTurned(angle.now(row), other))
                .flatMap(ofIt -> told(angle.kind(), raw, ofIt, phrases));
        int told = angle.kind() == Kind.COST ? -raw : raw;
        BigDecimal size = Phrases.size(value.get(), cell);
        if (Phrases.isNothing(value.get(), cell)) {
            // Shown as nothing, but for the percentage.
            return share.map(shown -> new Known(told, size, shown, shown, ""))
                    .orElseGet(() -> new Known(0, size, Phrases.number(size, cell), phrases.amount(size, cell), ""));
        }
        return new Known(
                told,
                size,
                Phrases.number(size, cell),
                phrases.amount(size, cell),
                share.map(shown -> phrases.text("percent", shown)).orElse(""));
    }

    /** Two figures that are both there and yet not compared do not cover the same. */
    private static Movement unknown(Optional<Cell> now, Optional<Cell> other, Cell difference) {
        MissingReason reason = reason(difference).orElse(MissingReason.NOT_APPLICABLE);
        boolean both = now.flatMap(cell -> cell.figure().value()).isPresent()
                && other.flatMap(cell -> cell.figure().value()).isPresent();
        return new Unknown(both && reason == MissingReason.NOT_DELIVERED ? Why.DIFFERENT_COVERAGE : Why.of(reason));
    }

    /** Of a table that shows the change in percent only. */
    private static Movement ofPercent(
            Angle angle, Optional<Cell> now, Optional<Cell> other, Optional<Cell> percent, Phrases phrases) {
        Optional<BigDecimal> share = percent.flatMap(cell -> cell.figure().value());
        Optional<BigDecimal> level = now.flatMap(cell -> cell.figure().value());
        Optional<BigDecimal> base = other.flatMap(cell -> cell.figure().value());
        if (share.isEmpty() || level.isEmpty() || base.isEmpty() || angle.kind() == Kind.RESULT) {
            return new Untold();
        }
        boolean looksTheSame = now.get().display().equals(other.get().display());
        boolean nothing = Phrases.isNothing(share.get(), percent.get());
        if (nothing && !looksTheSame) {
            return new Untold();
        }
        int raw = nothing ? 0 : level.get().compareTo(base.get());
        BigDecimal size = Phrases.size(share.get(), percent.get());
        String amount = phrases.amount(size, percent.get());
        return new Known(angle.kind() == Kind.COST ? -raw : raw, size, amount, amount, "");
    }

    /** A cost that has become a revenue has not fallen by so many percent. */
    private static boolean isTurned(Optional<Cell> now, Optional<Cell> other) {
        int from = other.flatMap(cell -> cell.figure().value())
                .map(BigDecimal::signum)
                .orElse(0);
        int to = now.flatMap(cell -> cell.figure().value())
                .map(BigDecimal::signum)
                .orElse(0);
        return from * to < 0;
    }

    /**
     * A percentage, where it says what the words say: on a base below zero an amount that goes up has a
     * negative percentage, a cost told as positive has not.
     */
    private static Optional<String> told(Kind kind, int direction, Cell percent, Phrases phrases) {
        return percent.figure()
                .value()
                .filter(value -> !Phrases.isNothing(value, percent) && kind != Kind.RESULT)
                .filter(value -> value.signum() == (kind == Kind.COST ? -direction : direction))
                .map(value -> phrases.amount(Phrases.size(value, percent), percent));
    }

    private static Optional<MissingReason> reason(Cell cell) {
        return cell.figure() instanceof Measure.Missing missing ? Optional.of(missing.reason()) : Optional.empty();
    }
}
