package io.engagementdesk.payment.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.FileCreateParams;
import io.engagementdesk.payment.gateway.DisputeGateway;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Disputes at Stripe. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeDisputes implements DisputeGateway {

    private final StripeClient stripe;
    private final StripeObjects objects;
    private final StripeLookups lookups;

    StripeDisputes(StripeClient stripe, StripeObjects objects, StripeLookups lookups) {
        this.stripe = stripe;
        this.objects = objects;
        this.lookups = lookups;
    }

    @Override
    public Optional<Disputed> dispute(String id) {
        return objects.dispute(id).map(this::read);
    }

    private Disputed read(Dispute dispute) {
        return StripeDisputeReading.disputed(dispute, objects.paymentOf(dispute).flatMap(lookups::byId));
    }

    @Override
    public Disputed submit(String operation, String dispute, Evidence evidence) {
        String file = StripeCalls.ask(
                        () -> stripe.v1().files().create(paper(evidence), StripeCalls.under("file:" + operation)))
                .getId();
        DisputeUpdateParams sent = DisputeUpdateParams.builder()
                .setEvidence(DisputeUpdateParams.Evidence.builder()
                        .setUncategorizedText(evidence.text())
                        .setUncategorizedFile(file)
                        .setProductDescription(evidence.service())
                        .build())
                .setSubmit(true)
                .build();
        return answered(dispute, () -> stripe.v1().disputes().update(dispute, sent, StripeCalls.under(operation)));
    }

    private static FileCreateParams paper(Evidence evidence) {
        return FileCreateParams.builder()
                .setPurpose(FileCreateParams.Purpose.DISPUTE_EVIDENCE)
                .setFile(new ByteArrayInputStream(evidence.paper()))
                .build();
    }

    @Override
    public Disputed accept(String operation, String dispute) {
        return answered(dispute, () -> stripe.v1().disputes().close(dispute, StripeCalls.under(operation)));
    }

    /** Whoever was faster has closed it, or taken the evidence: then it stands as it stands. */
    private Disputed answered(String id, StripeCalls.StripeCall<Dispute> call) {
        try {
            return read(call.send());
        } catch (InvalidRequestException impossible) {
            return dispute(id)
                    .filter(dispute -> dispute.standing() != Standing.OPEN)
                    .orElseThrow(() -> StripeCalls.failure(impossible));
        } catch (StripeException failed) {
            throw StripeCalls.failure(failed);
        }
    }
}
