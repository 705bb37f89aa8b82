package io.engagementdesk.billing.invoice;

import io.engagementdesk.money.TaxTreatment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An invoice that has no number yet.
 *
 * @param corrects number of the invoice that a correction takes back
 * @param reason why it is corrected; else empty
 * @param credited what has been paid ahead and is deducted
 */
public record InvoiceDraft(
        String engagement,
        Kind kind,
        Optional<String> corrects,
        String reason,
        List<Invoice.Line> lines,
        TaxTreatment treatment,
        BigDecimal taxPercent,
        Money credited) {

    /** Takes back so much of an invoice. */
    public static InvoiceDraft correction(Invoice corrected, Money net, Money tax, String reason) {
        return new InvoiceDraft(
                corrected.engagement(),
                Kind.CORRECTION,
                Optional.of(corrected.number()),
                reason,
                List.of(new Invoice.Line(corrected.lines().get(0).what(), net, tax)),
                corrected.treatment(),
                corrected.taxPercent(),
                net.minus(net));
    }
}
