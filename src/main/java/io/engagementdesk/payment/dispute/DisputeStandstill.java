package io.engagementdesk.payment.dispute;

import io.engagementdesk.engagement.Standstill;
import io.engagementdesk.payment.gateway.DisputeGateway.Standing;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Work stops while a client's bank decides whether the practice has been paid. */
@Component
class DisputeStandstill implements Standstill {

    private final DisputeRows rows;

    DisputeStandstill(DisputeRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> reason(String engagement) {
        return Optional.of(rows.open(engagement).stream()
                        .map(DisputeStandstill::said)
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty());
    }

    private static String said(Dispute dispute) {
        String answered = dispute.standing() == Standing.OPEN
                ? "Finance answers until " + DisputeFacts.moment(dispute.dueBy()) + "."
                : "It has our answer.";
        return "The client’s bank takes " + dispute.amount() + " back ("
                + dispute.reason().replace('_', ' ') + "). " + answered
                + " Until it has decided, no work goes on, nothing is charged and nothing given back.";
    }
}
