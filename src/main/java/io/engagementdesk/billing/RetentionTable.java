package io.engagementdesk.billing;

import io.engagementdesk.billing.Retention.Basis;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.Decisions;
import io.engagementdesk.proposal.Customers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Asks the table depositRetention how much of a deposit may be kept. */
@Component
class RetentionTable {

    /** So much, and why. */
    record Share(Money kept, Basis basis) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Decisions decisions;
    private final Customers customers;
    private final Practice practice;

    RetentionTable(Decisions decisions, Customers customers, Practice practice) {
        this.decisions = decisions;
        this.customers = customers;
        this.practice = practice;
    }

    Share share(String engagement, Money deposit, BigDecimal hours) {
        Map<String, Object> answer = decisions.decide("depositRetention", engagement, inputs(engagement));
        BigDecimal percent = new BigDecimal(answer.get("sharePercent").toString());
        Money most = deposit.multipliedBy(percent.divide(HUNDRED), RoundingMode.HALF_UP);
        long hourCents = ((Number) answer.get("hourCents")).longValue();
        return hourCents == 0 ? new Share(most, Basis.SHARE) : worked(most, hourCents, hours);
    }

    private static Share worked(Money most, long hourCents, BigDecimal hours) {
        Money worked = Money.ofMinor(most.getCurrencyUnit(), hourCents).multipliedBy(hours, RoundingMode.HALF_UP);
        return worked.isGreaterThan(most) ? new Share(most, Basis.CAP) : new Share(worked, Basis.HOURS);
    }

    private Map<String, Object> inputs(String engagement) {
        boolean business = customers.taxStatus(engagement).business();
        String country = customers.taxStatus(engagement).country().orElse(practice.country());
        return Map.of("client", business ? "COMPANY" : "CONSUMER", "country", country);
    }
}
