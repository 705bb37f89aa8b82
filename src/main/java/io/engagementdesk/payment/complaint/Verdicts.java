package io.engagementdesk.payment.complaint;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.complaint.ComplaintProcess.Decision;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.process.Decisions;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager decides on a complaint, and who must agree to it. */
@Service
@Transactional
class Verdicts {

    private final ComplaintRows rows;
    private final ComplaintNotices notices;
    private final Repayments repayments;
    private final DisputeFlags disputes;
    private final Decisions decisions;
    private final Timeline timeline;
    private final Clock clock;

    Verdicts(
            ComplaintRows rows,
            ComplaintNotices notices,
            Repayments repayments,
            DisputeFlags disputes,
            Decisions decisions,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.repayments = repayments;
        this.disputes = disputes;
        this.decisions = decisions;
        this.timeline = timeline;
        this.clock = clock;
    }

    void decide(UUID id, Decision decision, String typed, String reason, Actor manager) {
        Complaint complaint = rows.lock(id);
        Optional<Money> amount = decision == Decision.REFUND ? Optional.of(amount(complaint, typed)) : Optional.empty();
        rows.decided(id, decision.name(), amount, reason, manager.who(), clock.instant());
        String what = amount.map(money -> "refund of " + money).orElse("refused");
        timeline.add(complaint.engagement(), manager, "complaintDecided", what + ": " + reason);
    }

    private Money amount(Complaint complaint, String typed) {
        disputes.requireNone(complaint.engagement(), "decision");
        Money refundable = repayments.refundable(complaint.engagement());
        Money amount = money(refundable.getCurrencyUnit(), typed);
        if (!amount.isPositive() || amount.isGreaterThan(refundable)) {
            throw refused("range", "More than nothing and at most " + refundable + " can be given back.");
        }
        return amount;
    }

    private static Money money(CurrencyUnit currency, String typed) {
        if (typed.isEmpty()) {
            throw refused("required", "Say how much is given back.");
        }
        try {
            return Money.of(currency, new java.math.BigDecimal(typed));
        } catch (ArithmeticException | NumberFormatException not) {
            throw refused("type", "Enter an amount of " + currency + " as it can be paid, such as 20.");
        }
    }

    private static FormRefused refused(String code, String message) {
        return new FormRefused("amount", code, message);
    }

    /** Whether the table wants a second person to agree. */
    boolean needsApproval(UUID id) {
        Complaint complaint = rows.lock(id);
        Money amount = complaint.amount().orElseThrow();
        Map<String, Object> inputs = Map.of("amountCents", amount.getAmountMinorLong());
        return Boolean.TRUE.equals(
                decisions.decide("refundLimit", complaint.engagement(), inputs).get("approvalNeeded"));
    }

    /** Four eyes: who decided on the refund cannot agree to it as well. */
    void approve(UUID id, boolean agreed, String note, Actor second) {
        Complaint complaint = rows.lock(id);
        if (agreed && complaint.decidedBy().filter(second.who()::equals).isPresent()) {
            throw new FormRefused(
                    "approval",
                    "four-eyes",
                    "You decided on this refund yourself. Another person must approve it; you may send it back.");
        }
        if (agreed) {
            disputes.requireNone(complaint.engagement(), "approval");
            rows.approved(id, second.who(), clock.instant());
        }
        timeline.add(complaint.engagement(), second, agreed ? "refundApproved" : "refundSentBack", note);
    }

    void refuse(UUID id) {
        Complaint complaint = rows.lock(id);
        rows.closed(id, clock.instant());
        notices.refused(complaint);
    }

    void recordRefund(UUID id) {
        Complaint complaint = rows.lock(id);
        String field = rows.isApproved(id) ? "approval" : "amount";
        repayments.record(complaint.engagement(), complaint.amount().orElseThrow(), field);
    }

    void refund(UUID id) {
        repayments.pay(rows.lock(id).engagement());
    }
}
