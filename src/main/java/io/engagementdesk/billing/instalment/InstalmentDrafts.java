package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.invoice.Invoice.Line;
import io.engagementdesk.billing.invoice.InvoiceDraft;
import io.engagementdesk.billing.invoice.Kind;
import io.engagementdesk.proposal.AcceptedProposal;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.scoping.project.MilestoneDraft;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the invoice of an instalment says: what for, in the client's language, and taxed as was agreed. */
@Component
class InstalmentDrafts {

    private final AcceptedProposals proposals;
    private final Scopes scopes;
    private final Customers customers;
    private final MessageSource texts;

    InstalmentDrafts(AcceptedProposals proposals, Scopes scopes, Customers customers, MessageSource texts) {
        this.proposals = proposals;
        this.scopes = scopes;
        this.customers = customers;
        this.texts = texts;
    }

    InvoiceDraft of(Instalment due, Money credited) {
        AcceptedProposal agreed = proposals.accepted(due.engagement());
        Locale language = customers.contact(due.engagement()).language();
        String what = what(due, scopes.get(agreed.scope()), language);
        return new InvoiceDraft(
                due.engagement(),
                due.isAtLaunch() ? Kind.ADVANCE : Kind.PARTIAL,
                Optional.empty(),
                "",
                List.of(new Line(what, due.net(), due.tax())),
                agreed.treatment(),
                agreed.taxPercent(),
                credited);
    }

    private String what(Instalment due, Scope scope, Locale language) {
        return due.milestone()
                .map(no -> texts.getMessage(
                        "document.invoice.atMilestone", new Object[] {scope.title(), no, title(scope, no)}, language))
                .orElseGet(() -> texts.getMessage(
                        due.isAtLaunch() ? "document.invoice.atLaunch" : "document.invoice.workDone",
                        new Object[] {scope.title()},
                        language));
    }

    /** Why an invoice is corrected, for its reader. */
    String reason(String engagement, String key) {
        return texts.getMessage(key, null, customers.contact(engagement).language());
    }

    private static String title(Scope scope, int milestone) {
        return scope.milestones().stream()
                .filter(step -> step.no() == milestone)
                .map(MilestoneDraft::title)
                .findFirst()
                .orElse("");
    }
}
