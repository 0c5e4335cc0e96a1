package se.underlag.publish;

import java.time.Month;
import java.time.YearMonth;

/** Which month a report is about, given the month asked for. */
public enum ReportPeriod {
    /** The month asked for: every table shows the latest period delivered that is not after it. */
    LATEST {
        @Override
        public YearMonth asOf(YearMonth month) {
            return month;
        }
    },
    /** The latest December not after the month asked for: <i>verksamhetsberättelse</i>, <i>årsredovisning</i>. */
    FULL_YEAR {
        @Override
        public YearMonth asOf(YearMonth month) {
            return latest(Month.DECEMBER, month);
        }
    },
    /** The latest July not after the month asked for: <i>delårsrapport</i>. */
    INTERIM {
        @Override
        public YearMonth asOf(YearMonth month) {
            return latest(Month.JULY, month);
        }
    };

    /** The month the report is about; never after the month asked for. */
    public abstract YearMonth asOf(YearMonth month);

    private static YearMonth latest(Month wanted, YearMonth month) {
        YearMonth sameYear = YearMonth.of(month.getYear(), wanted);
        return sameYear.isAfter(month) ? sameYear.minusYears(1) : sameYear;
    }
}
