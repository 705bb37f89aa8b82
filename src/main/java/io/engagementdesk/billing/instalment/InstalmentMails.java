package io.engagementdesk.billing.instalment;

import static io.engagementdesk.billing.instalment.InstalmentProcess.INSTALMENT;
import static io.engagementdesk.billing.instalment.InstalmentProcess.PAY_INSTALMENT;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.payment.Payments;
import io.engagementdesk.process.OpenTask;
import io.engagementdesk.process.Processes;
import io.engagementdesk.proposal.Customers;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds clients of instalments, with the link to pay them; not while their bank decides about a payment. */
@Component
@Transactional
class InstalmentMails {

    private final InstalmentRows rows;
    private final Paying paying;
    private final Processes processes;
    private final ClientLinks links;
    private final Payments payments;
    private final Customers customers;
    private final Messages messages;
    private final Clock clock;

    InstalmentMails(
            InstalmentRows rows,
            Paying paying,
            Processes processes,
            ClientLinks links,
            Payments payments,
            Customers customers,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.paying = paying;
        this.processes = processes;
        this.links = links;
        this.payments = payments;
        this.customers = customers;
        this.messages = messages;
        this.clock = clock;
    }

    void remind(UUID id) {
        Instalment part = rows.find(id).orElseThrow();
        if (!payments.isDisputed(part.engagement())) {
            link(part).ifPresent(link -> send(part, link));
        }
    }

    private Optional<OpenLink> link(Instalment part) {
        Optional<String> task = processes
                .open(part.engagement(), PAY_INSTALMENT, INSTALMENT, part.id().toString())
                .map(OpenTask::id);
        return links.open(part.engagement()).stream()
                .filter(link -> task.filter(link.task()::equals).isPresent())
                .findFirst();
    }

    private void send(Instalment part, OpenLink link) {
        Map<String, String> facts = Map.of(
                "invoice", part.invoice().orElseThrow(),
                "amount", paying.unpaid(part.engagement()).get(part).toString(),
                "link", link.id().toString(),
                "expires", link.expires().truncatedTo(ChronoUnit.SECONDS).toString());
        String occasion = part.id() + "/" + clock.instant().truncatedTo(ChronoUnit.MINUTES);
        messages.send(new Draft(
                part.engagement(),
                "instalmentReminder",
                customers.contact(part.engagement()).id(),
                occasion,
                facts));
    }
}
