package io.engagementdesk.payment.cover;

import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Balances;
import io.engagementdesk.payment.price.Terms;
import io.engagementdesk.payment.price.Waivers;
import io.engagementdesk.process.Decisions;
import io.engagementdesk.process.Recall;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What calls are expected to cost, deposit included, and how much of it the deposit does not cover. */
@Component
@Transactional
public class Estimates {

    /** Where no cap was agreed. */
    private static final Duration LONGEST = Duration.ofHours(4);

    /** For the ring before and the books after. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final Decisions decisions;
    private final AgreedTerms terms;
    private final Balances balances;
    private final StandingHolds holds;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DisputeFlags disputes;
    private final Recall<String, Money> recall = new Recall<>();

    Estimates(
            Decisions decisions,
            AgreedTerms terms,
            Balances balances,
            StandingHolds holds,
            JdbcClient jdbc,
            Clock clock,
            DisputeFlags disputes) {
        this.disputes = disputes;
        this.decisions = decisions;
        this.terms = terms;
        this.balances = balances;
        this.holds = holds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks the table callEstimate and keeps its answer; true when a hold is needed that does not stand yet: a disputed
     * deposit covers nothing.
     */
    public boolean estimate(String engagement) {
        Terms agreed = terms.of(engagement);
        Object cents = decisions
                .decide("callEstimate", engagement, Map.of("service", agreed.service()))
                .get("estimateCents");
        Money deposited = balances.deposited(engagement);
        Money gross = Money.ofMinor(deposited.getCurrencyUnit(), ((Number) cents).longValue());
        Money uncovered = gross.minus(deposited);
        boolean needed = uncovered.isPositive() && !Waivers.tooLittle(uncovered);
        keep(engagement, gross, needed ? uncovered : Money.zero(gross.getCurrencyUnit()));
        return needed && !holds.covers(engagement, uncovered, end(agreed)) || disputes.isDisputed(engagement);
    }

    /** When the money will be taken at the latest: a hold must stand until then. */
    private Instant end(Terms agreed) {
        Duration longest = agreed.capMinutes() > 0 ? Duration.ofMinutes(agreed.capMinutes()) : LONGEST;
        return clock.instant().plus(longest).plus(MARGIN);
    }

    private void keep(String engagement, Money gross, Money toHold) {
        Timestamp now = Timestamp.from(clock.instant());
        int first = jdbc.sql("insert into charge_estimate (engagement, currency, gross, to_hold, estimated_at)"
                        + " select ?, ?, ?, ?, ? where not exists (select 1 from charge_estimate where engagement = ?)")
                .params(engagement, gross.getCurrencyUnit().getCode(), gross.getAmountMinorLong())
                .params(toHold.getAmountMinorLong(), now, engagement)
                .update();
        if (first == 0) {
            jdbc.sql("update charge_estimate set gross = ?, to_hold = ?, estimated_at = ? where engagement = ?")
                    .params(gross.getAmountMinorLong(), toHold.getAmountMinorLong(), now, engagement)
                    .update();
        }
        recall.put(engagement, toHold);
    }

    /** What a hold must cover. */
    @Transactional(readOnly = true)
    public Money toHold(String engagement) {
        return recall.of(engagement, () -> read(engagement)).orElseThrow();
    }

    private Optional<Money> read(String engagement) {
        return jdbc.sql("select currency, to_hold from charge_estimate where engagement = ?")
                .param(engagement)
                .query((row, number) -> Money.ofMinor(CurrencyUnit.of(row.getString(1)), row.getLong(2)))
                .optional();
    }
}
