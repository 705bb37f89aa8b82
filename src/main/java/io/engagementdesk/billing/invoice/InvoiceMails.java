package io.engagementdesk.billing.invoice;

import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.proposal.Customers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings invoices and corrections to who ordered. */
@Component
class InvoiceMails {

    private final Customers customers;
    private final Messages messages;

    InvoiceMails(Customers customers, Messages messages) {
        this.customers = customers;
        this.messages = messages;
    }

    void send(Invoice invoice, List<UUID> papers) {
        Map<String, String> facts = Map.of(
                "invoice", invoice.number(),
                "corrected", invoice.corrects().orElse(""),
                "amount", invoice.gross().toString(),
                "credited", invoice.credited().toString(),
                "payable", invoice.payable().toString());
        UUID buyer = customers.contact(invoice.engagement()).id();
        messages.send(
                new Draft(invoice.engagement(), template(invoice.kind()), buyer, invoice.number(), facts, papers));
    }

    private static String template(Kind kind) {
        return switch (kind) {
            case ADVANCE, PARTIAL -> "invoice";
            case FINAL -> "finalInvoice";
            case CORRECTION -> "invoiceCorrected";
        };
    }
}
