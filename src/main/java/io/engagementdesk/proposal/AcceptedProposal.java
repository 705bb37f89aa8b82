package io.engagementdesk.proposal;

import io.engagementdesk.money.TaxTreatment;
import io.engagementdesk.proposal.price.PlannedInstalment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What the client has agreed to pay, and when.
 *
 * @param scope id of what he gets for it
 * @param sha256 of the PDF that he accepted
 * @param startOn empty to start at once
 * @param change whether it changes a project that was agreed before
 */
public record AcceptedProposal(
        UUID proposal,
        String engagement,
        int version,
        UUID scope,
        String sha256,
        Money net,
        Money tax,
        TaxTreatment treatment,
        BigDecimal taxPercent,
        List<PlannedInstalment> instalments,
        Optional<LocalDate> startOn,
        boolean change,
        Acceptance acceptance) {

    public Money gross() {
        return net.plus(tax);
    }
}
