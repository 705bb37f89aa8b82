package io.engagementdesk.billing.invoice;

import io.engagementdesk.contract.ContractProperties;
import io.engagementdesk.money.Practice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** By when invoices are paid: soon at launch, within the days of the general agreement otherwise. */
@Component
public class PaymentTerms {

    private final ContractProperties agreed;
    private final Practice practice;
    private final Clock clock;

    PaymentTerms(ContractProperties agreed, Practice practice, Clock clock) {
        this.agreed = agreed;
        this.practice = practice;
        this.clock = clock;
    }

    LocalDate due(Kind kind, LocalDate issued) {
        return issued.plusDays(kind == Kind.ADVANCE ? agreed.launchDays() : agreed.paymentDays());
    }

    /** The last moment at which what is due on this day is paid in time. */
    public Instant end(LocalDate due) {
        return due.atTime(LocalTime.MAX).atZone(practice.timeZone()).toInstant();
    }

    /** The end of the time that somebody is given who has not paid in time. */
    public Instant extended() {
        return end(LocalDate.now(clock.withZone(practice.timeZone())).plusDays(agreed.launchDays()));
    }
}
