package io.engagementdesk.billing.invoice;

import io.engagementdesk.money.TaxTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * An invoice as it was issued.
 *
 * @param number unique for ever, without a gap within its year
 * @param corrects number of the invoice that a correction takes back
 * @param credited what had been paid ahead and is deducted
 * @param document id of its PDF
 * @param sha256 of that PDF
 */
public record Invoice(
        String number,
        Kind kind,
        String engagement,
        Optional<String> corrects,
        String reason,
        List<Line> lines,
        TaxTreatment treatment,
        BigDecimal taxPercent,
        Money credited,
        LocalDate dueOn,
        Instant issuedAt,
        UUID document,
        String sha256) {

    /** Something that is charged, in its reader's language. */
    public record Line(String what, Money net, Money tax) {}

    public Money net() {
        return Money.total(lines.stream().map(Line::net).toList());
    }

    public Money tax() {
        return Money.total(lines.stream().map(Line::tax).toList());
    }

    public Money gross() {
        return net().plus(tax());
    }

    /** What is left to be paid once the credited is deducted. */
    public Money payable() {
        return gross().minus(credited);
    }
}
