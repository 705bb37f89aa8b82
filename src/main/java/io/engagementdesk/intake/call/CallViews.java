package io.engagementdesk.intake.call;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls as staff and integrators see them. */
@Service
@Transactional(readOnly = true)
public class CallViews {

    private final CallTable table;
    private final Clients clients;
    private final Clock clock;

    CallViews(CallTable table, Clients clients, Clock clock) {
        this.table = table;
        this.clients = clients;
        this.clock = clock;
    }

    public CallView get(UUID call) {
        return table.find(call).map(this::of).orElseThrow(CallProblem::unknown);
    }

    /** The calls about an engagement, newest first. */
    public List<CallView> of(String engagement) {
        return table.of(engagement).stream().map(this::of).toList();
    }

    /** The calls that are not over, newest first. */
    public List<CallView> open() {
        return table.open().stream().map(this::of).toList();
    }

    /** The newest call of this number. */
    public Optional<CallView> latestOf(String caller) {
        return table.latestOf(caller).map(this::of);
    }

    /** The call that rings at this practitioner or goes on, else his last one. */
    public Optional<CallView> latestAt(String practitioner) {
        return table.latestAt(practitioner).map(this::of);
    }

    /** The calls routed to this practitioner since that moment, newest first. */
    public List<CallView> at(String practitioner, Instant since) {
        return table.at(practitioner, since).stream().map(this::of).toList();
    }

    /** The call as it was just seen. */
    public CallView of(Line line) {
        UUID contact = line.call().contact();
        return CallView.of(line, contact == null ? null : client(contact), clock.instant());
    }

    private Contact client(UUID contact) {
        return clients.contact(contact);
    }
}
