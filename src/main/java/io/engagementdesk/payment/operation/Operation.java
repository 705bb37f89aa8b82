package io.engagementdesk.payment.operation;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One thing asked of the payment provider.
 *
 * @param id the idempotency key, such as {@code dep:E-2026-000123:1}
 * @param target the operation it works on: the hold to capture or release, the payment to give back
 * @param card token of the saved card: used by a hold or charge, brought by a deposit
 * @param reason why it failed, in the provider's word
 * @param account in the books from which money is given back; the deposit's where nothing is said
 * @param merchant the provider's account it is made on, where that is not the key's own
 * @param standsUntil when a hold lapses that is not taken
 */
public record Operation(
        String id,
        String engagement,
        Purpose purpose,
        int attempt,
        Optional<String> target,
        Money amount,
        OperationState state,
        Optional<String> providerId,
        Optional<String> card,
        Optional<String> reason,
        Optional<String> account,
        Optional<String> merchant,
        Optional<Instant> standsUntil,
        Instant changedAt) {

    /** What it is for. */
    public enum Purpose {
        DEPOSIT("dep"),
        HOLD("hold"),
        /** A hold that the client himself confirms on a checkout page. */
        COVER("cov"),
        CAPTURE("cap"),
        RELEASE("void"),
        CHARGE("chg"),
        /** The rest, paid by the client on a checkout page. */
        BALANCE("bal"),
        REFUND("refund"),
        /** Money that came though we asked for none. */
        STRAY("stray");

        private final String prefix;

        Purpose(String prefix) {
            this.prefix = prefix;
        }

        /** The client pays on a page of the provider. */
        public boolean isCheckout() {
            return this == DEPOSIT || this == BALANCE || this == COVER;
        }

        /** The provider keeps the amount on the card until it is taken or released. */
        public boolean isHold() {
            return this == HOLD || this == COVER;
        }

        String key(String about, int attempt) {
            return prefix + ":" + about + ":" + attempt;
        }
    }

    /** The stable word for the timeline and the books when it reached its state, if the state is worth a word. */
    public Optional<String> fact() {
        return Optional.ofNullable(
                switch (state) {
                    case CAPTURED -> paid();
                    case AUTHORISED -> "holdPlaced";
                    case VOIDED -> purpose == Purpose.RELEASE ? "holdReleased" : null;
                    case REFUNDED -> purpose == Purpose.REFUND ? "refunded" : null;
                    case FAILED -> failed();
                    case EXPIRED -> purpose.isCheckout() ? "checkoutExpired" : "holdLost";
                    default -> null;
                });
    }

    /** Whether the provider did it on our word, so that it may be asked for again. */
    public boolean isOurs() {
        return id.startsWith(purpose.prefix + ":");
    }

    /** A hold that somebody else took before there was a price: it stands among what was paid ahead. */
    public boolean isTakenAhead() {
        return purpose == Purpose.CAPTURE && account.isPresent();
    }

    Operation in(OperationState next, Instant now) {
        return new Operation(
                id,
                engagement,
                purpose,
                attempt,
                target,
                amount,
                next,
                providerId,
                card,
                reason,
                account,
                merchant,
                standsUntil,
                now);
    }

    Operation failed(String why, Instant now) {
        return new Operation(
                id,
                engagement,
                purpose,
                attempt,
                target,
                amount,
                OperationState.FAILED,
                providerId,
                card,
                Optional.of(why),
                account,
                merchant,
                standsUntil,
                now);
    }

    private String paid() {
        return switch (purpose) {
            case DEPOSIT -> "depositPaid";
            case CAPTURE -> isTakenAhead() ? "takenAhead" : "captured";
            case CHARGE -> "balanceCharged";
            case BALANCE -> "balancePaid";
            case STRAY -> "moneyUnplaced";
            default -> null;
        };
    }

    private String failed() {
        return switch (purpose) {
            case HOLD -> "holdDeclined";
            case CHARGE -> "chargeDeclined";
            case REFUND -> "refundFailed";
            default -> "paymentFailed";
        };
    }
}
