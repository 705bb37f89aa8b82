package io.engagementdesk.billing.invoice;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.document.Documents;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.proposal.Customers;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What an invoice shows, written the way its reader writes. */
@Component
class InvoicePaper {

    private final Customers customers;
    private final Clients clients;
    private final InvoiceRows rows;
    private final Seller seller;
    private final Before before;

    InvoicePaper(Customers customers, Clients clients, InvoiceRows rows, Seller seller, Before before) {
        this.customers = customers;
        this.clients = clients;
        this.rows = rows;
        this.seller = seller;
        this.before = before;
    }

    Documents.Order order(InvoiceDraft draft, String number, LocalDate issued, LocalDate due) {
        Contact reader = customers.contact(draft.engagement());
        Locale language = reader.language();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("kind", draft.kind().name());
        facts.put("code", draft.kind().code());
        facts.put("buyer", clients.addressee(reader));
        facts.put(
                "buyerAddress",
                customers
                        .address(draft.engagement())
                        .map(address -> address.text(language))
                        .orElse(""));
        facts.put("byTransfer", customers.paysByTransfer(draft.engagement()));
        facts.put("buyerVatId", customers.taxStatus(draft.engagement()).vatId().orElse(""));
        facts.put("seller", seller);
        facts.put("date", date(issued, language));
        facts.put("due", date(due, language));
        facts.put("reason", draft.reason());
        draft.corrects()
                .map(rows::find)
                .ifPresent(found -> facts.put("corrected", corrected(found.orElseThrow(), language)));
        facts.put("treatment", draft.treatment().name());
        facts.put("taxPercent", NumberFormat.getNumberInstance(language).format(draft.taxPercent()));
        facts.put("lines", lines(draft.lines(), language));
        facts.putAll(amounts(draft, language));
        if (draft.kind() == Kind.FINAL) {
            facts.put("before", before.invoices(draft.engagement(), language));
            facts.put("payments", before.payments(draft.engagement(), language));
        }
        String template = draft.kind() == Kind.CORRECTION ? "invoice-correction" : "invoice";
        return new Documents.Order(draft.engagement(), template, number, language, facts);
    }

    private Map<String, String> corrected(Invoice invoice, Locale language) {
        return Map.of(
                "number", invoice.number(),
                "date", before.day(invoice.issuedAt(), language),
                "gross", Amounts.text(invoice.gross(), language));
    }

    private static List<Map<String, String>> lines(List<Invoice.Line> lines, Locale language) {
        return lines.stream()
                .map(line -> Map.of(
                        "what", line.what(),
                        "net", Amounts.text(line.net(), language)))
                .toList();
    }

    private static Map<String, String> amounts(InvoiceDraft draft, Locale language) {
        Money net = Money.total(draft.lines().stream().map(Invoice.Line::net).toList());
        Money tax = Money.total(draft.lines().stream().map(Invoice.Line::tax).toList());
        Money gross = net.plus(tax);
        return Map.of(
                "net", Amounts.text(net, language),
                "tax", Amounts.text(tax, language),
                "gross", Amounts.text(gross, language),
                "credited", draft.credited().isZero() ? "" : Amounts.text(draft.credited(), language),
                "payable", Amounts.text(gross.minus(draft.credited()), language));
    }

    static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
