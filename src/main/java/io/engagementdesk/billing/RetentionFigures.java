package io.engagementdesk.billing;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.document.Documents;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.scoping.project.Scopes;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What the statement of a kept deposit shows, written the way its reader writes. */
@Component
class RetentionFigures {

    private final Customers customers;
    private final Clients clients;
    private final Proposals proposals;
    private final Scopes scopes;
    private final Clock clock;

    RetentionFigures(Customers customers, Clients clients, Proposals proposals, Scopes scopes, Clock clock) {
        this.customers = customers;
        this.clients = clients;
        this.proposals = proposals;
        this.scopes = scopes;
        this.clock = clock;
    }

    Documents.Order order(Retention retention) {
        String engagement = retention.engagement();
        Contact reader = customers.contact(engagement);
        NumberFormat numbers = NumberFormat.getNumberInstance(reader.language());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("buyer", clients.addressee(reader));
        facts.put("date", date(reader));
        facts.put("project", project(engagement));
        facts.put("basis", retention.basis().name());
        facts.put("hours", numbers.format(retention.hours()));
        facts.put("taxPercent", numbers.format(retention.taxPercent()));
        facts.put("treatment", retention.treatment().name());
        amounts(retention).forEach((name, amount) -> facts.put(name, Amounts.text(amount, reader.language())));
        return new Documents.Order(engagement, "deposit-statement", "deposit-" + engagement, reader.language(), facts);
    }

    private static Map<String, Money> amounts(Retention retention) {
        return Map.of(
                "deposit", retention.deposit(),
                "net", retention.net(),
                "tax", retention.tax(),
                "kept", retention.kept(),
                "back", retention.back());
    }

    private String project(String engagement) {
        return proposals
                .latest(engagement)
                .map(offer -> scopes.get(offer.scope()).title())
                .orElseThrow();
    }

    private String date(Contact reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.language())
                .format(clock.instant().atZone(reader.timeZone()));
    }
}
