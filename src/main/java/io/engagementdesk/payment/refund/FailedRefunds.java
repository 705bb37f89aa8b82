package io.engagementdesk.payment.refund;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.RefundFailed;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Processes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refunds that were not made, or came back: each is decided once. */
@Component
@Transactional
class FailedRefunds {

    private final Operations operations;
    private final DisputeFlags disputes;
    private final Processes processes;
    private final Ledger ledger;
    private final Timeline timeline;

    FailedRefunds(Operations operations, DisputeFlags disputes, Processes processes, Ledger ledger, Timeline timeline) {
        this.operations = operations;
        this.disputes = disputes;
        this.processes = processes;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    @EventListener
    public void failed(RefundFailed event) {
        Operation refund = event.operation();
        processes.start(
                RefundFailedProcess.REFUND_FAILED,
                refund.engagement(),
                Map.of(RefundFailedProcess.REFUND.name(), refund.id()));
    }

    void decide(String id, Actor finance, String decision, String reference, String note) {
        Operation refund = get(id);
        switch (decision) {
            case "AGAIN" -> disputes.requireNone(refund.engagement(), "decision");
            case "OTHER_MEANS" -> paidOtherwise(refund, reference);
            default -> {}
        }
        if (refund.engagement() != null) {
            String how = decision.toLowerCase(Locale.ROOT).replace('_', ' ');
            String detail = String.join(" ", id + ":", how, reference, note).strip();
            timeline.add(refund.engagement(), finance, "failedRefundDecided", detail);
        }
    }

    private void paidOtherwise(Operation refund, String reference) {
        if (reference.isBlank()) {
            throw new FormRefused("reference", "required", "Name the transfer by which it was paid.");
        }
        String out = refund.account().orElseGet(() -> Accounts.deposit(refund.engagement()));
        ledger.post(Posting.of("otherwise:" + refund.id(), "refundedOtherwise", refund.engagement())
                .debit(out, refund.amount())
                .credit(Accounts.BANK, refund.amount())
                .balanced());
    }

    /** The same once more, as the next attempt; gives its id. */
    String repeat(String id) {
        Operation failed = get(id);
        Optional<Operation> paid = failed.target().flatMap(operations::find);
        return operations
                .request(new Wanted(
                        failed.engagement(), Purpose.REFUND, failed.amount(), Optional.empty(), paid, failed.account()))
                .id();
    }

    void perform(String id) {
        operations.perform(id);
    }

    Operation get(String id) {
        return operations.find(id).orElseThrow();
    }
}
