package io.engagementdesk.billing.page;

import io.engagementdesk.payment.transfer.BankTransfer;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A transfer as finance has typed it. */
record TypedTransfer(String reference, String amount, String valueDate) {

    static TypedTransfer of(Map<String, String> fields) {
        return new TypedTransfer(
                fields.getOrDefault("reference", "").strip(),
                fields.getOrDefault("amount", "").strip().replace(',', '.'),
                fields.getOrDefault("valueDate", "").strip());
    }

    /**
     * What it says.
     *
     * @throws FormRefused with everything that is wrong
     */
    BankTransfer read(String engagement, CurrencyUnit currency) {
        List<FieldError> findings = new ArrayList<>();
        if (reference.isEmpty() || reference.length() > 140) {
            findings.add(
                    new FieldError("reference", "required", "Give the reference of the bank, up to 140 characters."));
        }
        Optional<Money> money = money(currency);
        if (money.isEmpty()) {
            findings.add(new FieldError("amount", "type", "Give the amount as in 2522.11, more than nothing."));
        }
        Optional<LocalDate> day = day();
        if (day.isEmpty()) {
            findings.add(new FieldError("valueDate", "type", "Give the day on which the money came."));
        }
        if (!findings.isEmpty()) {
            throw new FormRefused(findings);
        }
        return new BankTransfer(reference, engagement, money.get(), day.get());
    }

    private Optional<Money> money(CurrencyUnit currency) {
        try {
            return Optional.of(Money.of(currency, new BigDecimal(amount))).filter(Money::isPositive);
        } catch (NumberFormatException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(valueDate));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
