package io.engagementdesk.proposal.price;

import io.engagementdesk.money.Practice;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scoping.project.HourlyRates;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an hour of each role costs today. */
@Service
@Transactional(readOnly = true)
public class RateCard implements HourlyRates {

    private final JdbcClient jdbc;
    private final Practice practice;
    private final Clock clock;

    RateCard(JdbcClient jdbc, Practice practice, Clock clock) {
        this.jdbc = jdbc;
        this.practice = practice;
        this.clock = clock;
    }

    /** Every role that can be sold, in the practice's currency, the cheapest first. */
    public List<HourlyRate> rates() {
        LocalDate today = LocalDate.now(clock.withZone(practice.timeZone()));
        return jdbc
                .sql("select role, rate, valid_from from role_rate where currency = ? and valid_from <= ?"
                        + " order by valid_from")
                .params(practice.currency().getCode(), Date.valueOf(today))
                .query((row, number) -> new HourlyRate(
                        row.getString(1),
                        Money.ofMinor(practice.currency(), row.getLong(2)),
                        row.getDate(3).toLocalDate()))
                .list()
                .stream()
                .collect(Collectors.toMap(HourlyRate::role, rate -> rate, (old, newer) -> newer, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(java.util.Comparator.comparing(HourlyRate::rate))
                .toList();
    }

    /**
     * The rate of a role.
     *
     * @throws FormRefused where the card has none: then nothing can be offered
     */
    HourlyRate of(String role, Map<String, HourlyRate> card) {
        if (!card.containsKey(role)) {
            throw new FormRefused(
                    "role", "rate", "The rate card has no rate for “" + role + "”. Add one or choose another role.");
        }
        return card.get(role);
    }

    @Override
    public Map<String, Money> byRoleNet() {
        Map<String, Money> card = new LinkedHashMap<>();
        rates().forEach(rate -> card.put(rate.role(), rate.rate()));
        return card;
    }

    Map<String, HourlyRate> byRole() {
        return rates().stream().collect(Collectors.toMap(HourlyRate::role, rate -> rate));
    }
}
