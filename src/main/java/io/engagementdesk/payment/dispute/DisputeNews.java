package io.engagementdesk.payment.dispute;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.payment.gateway.DisputeGateway;
import io.engagementdesk.payment.gateway.DisputeGateway.Disputed;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.reconcile.OtherNews;
import io.engagementdesk.process.JobWork;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the provider says of a dispute now, whichever event brought us to ask. */
@Component(DisputeNews.JOB)
@Transactional
class DisputeNews implements OtherNews, JobWork {

    static final String JOB = "disputeNews";

    private final DisputeGateway gateway;
    private final Operations operations;
    private final Findings findings;
    private final Disputes disputes;
    private final FollowUps followUps;

    DisputeNews(
            DisputeGateway gateway, Operations operations, Findings findings, Disputes disputes, FollowUps followUps) {
        this.gateway = gateway;
        this.operations = operations;
        this.findings = findings;
        this.disputes = disputes;
        this.followUps = followUps;
    }

    @Override
    public boolean concerns(String type) {
        return type.contains("dispute.");
    }

    /** Locked before the provider is asked, so that nobody writes down what is older than what he read. */
    @Override
    public Optional<String> learn(String id) {
        boolean known = disputes.lock(id).isPresent();
        Optional<Disputed> seen = gateway.dispute(id);
        Optional<Operation> paid =
                seen.flatMap(Disputed::payment).flatMap(payment -> known ? found(payment) : learnt(payment));
        paid.ifPresent(operation -> disputes.learn(seen.get(), operation));
        return paid.isPresent() ? Optional.empty() : Optional.of("The dispute " + id + " is about no payment of ours");
    }

    /** Not locked: whoever writes a dispute down first locks its payment, then the dispute. */
    private Optional<Operation> found(Movement payment) {
        return operations.find(payment.operation());
    }

    /** The payment comes before its dispute, also where the news did not. */
    private Optional<Operation> learnt(Movement payment) {
        return operations
                .lockKnown(payment.operation())
                .map(operation -> operation.state().isReceived() ? operation : findings.learn(operation, payment))
                .filter(operation -> operation.engagement() != null);
    }

    @Override
    public void run(String dispute) {
        learn(dispute);
    }

    @Override
    public void exhausted(String dispute, String error) {
        followUps.open(Reason.PAYMENT, dispute, null, "The provider does not say how the dispute stands: " + error);
    }
}
