package io.engagementdesk.delivery.termination;

import io.engagementdesk.billing.instalment.EarlyEnds;
import io.engagementdesk.billing.instalment.FinalInvoices;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Documents.Issued;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the books of projects that ended early; the client gets a statement with all figures. */
@Service
@Transactional
class TerminatedProjects {

    private final EarlyEnds ends;
    private final FinalInvoices invoices;
    private final TerminationStatement statement;
    private final Documents documents;
    private final Engagements engagements;
    private final Messages messages;

    TerminatedProjects(
            EarlyEnds ends,
            FinalInvoices invoices,
            TerminationStatement statement,
            Documents documents,
            Engagements engagements,
            Messages messages) {
        this.ends = ends;
        this.invoices = invoices;
        this.statement = statement;
        this.documents = documents;
        this.engagements = engagements;
        this.messages = messages;
    }

    void close(String engagement) {
        ends.writeOff(engagement);
        invoices.issue(engagement);
        TerminationStatement.Figures figures = statement.figures(engagement);
        Issued issued = documents.issue(statement.order(figures));
        engagements.move(engagement, State.TERMINATED, Actor.PROCESS);
        messages.send(new Draft(
                engagement,
                figures.back().isPositive() ? "projectEndedBack" : "projectEnded",
                engagements.get(engagement).contact(),
                "end",
                figures.told(),
                List.of(issued.pdf(), issued.html())));
    }
}
