package io.engagementdesk.payment.checkout;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.payment.cover.Estimates;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Balances;
import io.engagementdesk.payment.price.Prices;
import io.engagementdesk.payment.price.Terms;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What a client reads before and after he pays. */
@Component
class PaymentPage {

    private final AgreedTerms terms;
    private final Prices prices;
    private final Balances balances;
    private final Estimates estimates;
    private final Operations operations;
    private final Engagements engagements;

    PaymentPage(
            AgreedTerms terms,
            Prices prices,
            Balances balances,
            Estimates estimates,
            Operations operations,
            Engagements engagements) {
        this.terms = terms;
        this.prices = prices;
        this.balances = balances;
        this.estimates = estimates;
        this.operations = operations;
        this.engagements = engagements;
    }

    Money amount(String engagement, Purpose purpose) {
        return amount(engagement, purpose, terms.of(engagement));
    }

    Money amount(String engagement, Purpose purpose, Terms agreed) {
        return switch (purpose) {
            case DEPOSIT -> agreed.deposit().minus(balances.deposited(engagement));
            case COVER -> estimates.toHold(engagement);
            default -> balances.owed(engagement);
        };
    }

    Map<String, Object> toPay(ClientTask task, Purpose purpose) {
        String engagement = task.engagement();
        Locale language = task.language();
        Terms agreed = terms.of(engagement);
        Map<String, Object> model = head(task, agreed);
        model.put("amount", Amounts.text(amount(engagement, purpose, agreed), language));
        model.put(
                "rate", agreed.rate().map(rate -> Amounts.text(rate, language)).orElse(""));
        model.put(
                "fixed",
                agreed.fixed().map(fixed -> Amounts.text(fixed, language)).orElse(""));
        model.put("taxPercent", agreed.tax().percent().stripTrailingZeros().toPlainString());
        prices.of(engagement).ifPresent(price -> {
            model.put("price", Amounts.text(price.gross(), language));
            model.put("paidSoFar", Amounts.text(price.gross().minus(balances.owed(engagement)), language));
            model.put("minutes", price.forfeit().isPresent() ? null : price.minutes());
        });
        return model;
    }

    Map<String, Object> paid(ClientTask task, Purpose purpose) {
        String engagement = task.engagement();
        Map<String, Object> model = head(task, terms.of(engagement));
        Money paid = operations.of(engagement, purpose).stream()
                .filter(operation -> operation.state().isReceived() || operation.state() == OperationState.AUTHORISED)
                .map(Operation::amount)
                .reduce(Money::plus)
                .orElse(amount(engagement, purpose));
        model.put("amount", Amounts.text(paid, task.language()));
        return model;
    }

    /** Nobody waits for a deposit any more when the engagement has ended without it. */
    boolean isTooLate(String engagement, Purpose purpose) {
        return purpose == Purpose.DEPOSIT && engagements.get(engagement).state() == State.NOT_SECURED;
    }

    /** The words are those of what the task is about: {@code deposit} of {@code payDeposit}. */
    private static Map<String, Object> head(ClientTask task, Terms agreed) {
        Map<String, Object> model = new HashMap<>();
        String name = task.key().replaceFirst("^[a-z]+", "").toLowerCase(Locale.ROOT);
        model.put("purpose", name);
        model.put("titleKey", "pay." + name + ".title");
        model.put("terms", agreed);
        return model;
    }
}
