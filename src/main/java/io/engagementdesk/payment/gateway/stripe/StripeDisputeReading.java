package io.engagementdesk.payment.gateway.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import io.engagementdesk.payment.gateway.DisputeGateway.Disputed;
import io.engagementdesk.payment.gateway.DisputeGateway.Standing;
import io.engagementdesk.payment.gateway.Movement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Reads Stripe's disputes; what was taken is what its own transactions say. */
final class StripeDisputeReading {

    private StripeDisputeReading() {}

    static Disputed disputed(Dispute dispute, Optional<Movement> payment) {
        return new Disputed(
                dispute.getId(),
                payment,
                standing(dispute),
                amount(dispute),
                withdrawn(dispute),
                StripeReading.kept(Optional.ofNullable(dispute.getReason()).orElse("general")),
                Optional.ofNullable(dispute.getEvidenceDetails())
                        .map(Dispute.EvidenceDetails::getDueBy)
                        .map(Instant::ofEpochSecond));
    }

    /** A warning is an inquiry of the bank: no money has been taken yet. */
    static Standing standing(Dispute dispute) {
        return switch (String.valueOf(dispute.getStatus())) {
            case "under_review", "warning_under_review" -> Standing.REVIEWED;
            case "won", "warning_closed", "prevented", "charge_refunded" -> Standing.WON;
            case "lost" -> Standing.LOST;
            default -> Standing.OPEN;
        };
    }

    /** Where Stripe shows no transactions, a lost dispute has taken its amount. */
    static Money withdrawn(Dispute dispute) {
        List<BalanceTransaction> moves =
                Optional.ofNullable(dispute.getBalanceTransactions()).orElse(List.of());
        Money nothing = StripeMoney.money(0, dispute.getCurrency());
        if (moves.isEmpty()) {
            return standing(dispute) == Standing.LOST ? amount(dispute) : nothing;
        }
        return moves.stream()
                .map(move -> moved(move, dispute))
                .reduce(nothing, Money::plus)
                .negated();
    }

    /** With the fee; in another currency than the dispute's the fee cannot be told in it. */
    static Money moved(BalanceTransaction move, Dispute dispute) {
        if (dispute.getCurrency().equals(move.getCurrency())) {
            long fee = Optional.ofNullable(move.getFee()).orElse(0L);
            return StripeMoney.money(move.getAmount() - fee, move.getCurrency());
        }
        return move.getAmount() < 0 ? amount(dispute).negated() : amount(dispute);
    }

    private static Money amount(Dispute dispute) {
        return StripeMoney.money(dispute.getAmount(), dispute.getCurrency());
    }
}
