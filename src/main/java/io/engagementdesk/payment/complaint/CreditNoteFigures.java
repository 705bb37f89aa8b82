package io.engagementdesk.payment.complaint;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.client.PostalAddresses;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Price;
import io.engagementdesk.payment.price.Prices;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What a credit note shows, written the way its reader writes. */
@Component
class CreditNoteFigures {

    private final Engagements engagements;
    private final Clients clients;
    private final PostalAddresses addresses;
    private final AgreedTerms terms;
    private final Prices prices;
    private final ComplaintRows rows;

    CreditNoteFigures(
            Engagements engagements,
            Clients clients,
            PostalAddresses addresses,
            AgreedTerms terms,
            Prices prices,
            ComplaintRows rows) {
        this.engagements = engagements;
        this.clients = clients;
        this.addresses = addresses;
        this.terms = terms;
        this.prices = prices;
        this.rows = rows;
    }

    Documents.Order order(CreditNote note, Complaint complaint) {
        Contact buyer = clients.contact(engagements.get(note.engagement()).contact());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", note.number());
        facts.put("buyer", clients.addressee(buyer));
        facts.put(
                "buyerAddress",
                addresses.of(buyer).map(known -> known.text(buyer.language())).orElse(""));
        facts.put("date", date(note.issuedAt(), buyer));
        facts.put("receiptDate", date(rows.receiptOf(note.engagement()).orElseThrow(), buyer));
        facts.put("service", terms.of(note.engagement()).serviceName());
        facts.put("reason", complaint.reason().orElse(""));
        amounts(facts, note, buyer);
        return new Documents.Order(note.engagement(), "credit-note", note.number(), buyer.language(), facts);
    }

    private void amounts(Map<String, Object> facts, CreditNote note, Contact buyer) {
        Price price = prices.of(note.engagement()).orElseThrow();
        facts.put("taxPercent", price.tax().percent().stripTrailingZeros().toPlainString());
        Map<String, Money> amounts = Map.of(
                "charged", price.gross(),
                "net", note.credited().net(),
                "tax", note.credited().tax(),
                "gross", note.credited().gross());
        amounts.forEach((name, amount) -> facts.put(name, Amounts.text(amount, buyer.language())));
    }

    private static String date(Instant moment, Contact reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.language())
                .format(moment.atZone(reader.timeZone()));
    }
}
