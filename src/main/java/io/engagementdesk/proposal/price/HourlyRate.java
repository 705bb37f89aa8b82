package io.engagementdesk.proposal.price;

import java.time.LocalDate;
import org.joda.money.Money;

/** What an hour of a role costs, net, from a day on. */
public record HourlyRate(String role, Money rate, LocalDate validFrom) {

    String rule() {
        return "rate:" + role + "@" + validFrom;
    }

    String why() {
        return "Rate card: " + role + " from " + validFrom;
    }
}
