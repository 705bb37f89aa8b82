package io.engagementdesk.delivery.work;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * What one work package, or all of them, has taken of what was planned; money at the accepted hourly rates.
 *
 * @param title empty for all
 */
record Effort(int pack, String title, BigDecimal planned, BigDecimal worked, Money budget, Money cost) {

    static Effort sum(List<Effort> parts) {
        return parts.stream()
                .reduce((one, other) -> new Effort(
                        0,
                        "",
                        one.planned.add(other.planned),
                        one.worked.add(other.worked),
                        one.budget.plus(other.budget),
                        one.cost.plus(other.cost)))
                .orElseThrow();
    }

    public boolean over() {
        return worked.compareTo(planned) > 0;
    }

    /** The worked part in percent of the longer of both, for a bar. */
    public int workedShare() {
        return share(worked.min(planned));
    }

    /** The planned part in percent of the longer of both. */
    public int plannedShare() {
        return share(planned);
    }

    private int share(BigDecimal part) {
        BigDecimal longest = worked.max(planned);
        return longest.signum() == 0
                ? 0
                : part.multiply(BigDecimal.valueOf(100))
                        .divide(longest, 0, java.math.RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
