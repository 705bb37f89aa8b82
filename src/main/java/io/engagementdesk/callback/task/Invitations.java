package io.engagementdesk.callback.task;

import io.engagementdesk.callback.ClientRole;
import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.LinkMails;
import io.engagementdesk.callback.LinkRows;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.FollowUps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues the links of client tasks and mails them; who has no address becomes a matter of the desk. */
@Service
@Transactional
class Invitations {

    /** Whose task it is where the model does not say: the engagement's contact. */
    static final String CALLER = "caller";

    /** The engagement's contact speaks for his company until another is named. */
    static final Set<String> ROLES = Set.of(CALLER, "approver", "signer");

    private static final Duration WITHOUT_DUE_DATE = Duration.ofDays(14);

    /**
     * A client task as the model asks for it.
     *
     * @param role which of the client's people
     * @param engagement number; empty where the process has none
     */
    record Wanted(
            String task,
            String key,
            String name,
            String about,
            String kind,
            String role,
            String engagement,
            Optional<Instant> due) {}

    private final LinkRows rows;
    private final LinkMails mails;
    private final Engagements engagements;
    private final Clients clients;
    private final FollowUps followUps;
    private final ObjectProvider<ClientRole> roles;
    private final Clock clock;

    Invitations(
            LinkRows rows,
            LinkMails mails,
            Engagements engagements,
            Clients clients,
            FollowUps followUps,
            ObjectProvider<ClientRole> roles,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.engagements = engagements;
        this.clients = clients;
        this.followUps = followUps;
        this.roles = roles;
        this.clock = clock;
    }

    void invite(Wanted wanted) {
        Optional<Engagement> engagement = engagements.find(wanted.engagement());
        if (engagement.isEmpty() || !ROLES.contains(wanted.role())) {
            nobody(wanted, engagement);
            return;
        }
        ClientTask link = link(wanted, speaker(wanted, engagement.get()));
        rows.add(link, mails.tokenHash(link));
        mails.invite(link);
    }

    private UUID speaker(Wanted wanted, Engagement engagement) {
        return roles.stream()
                .filter(role -> role.name().equals(wanted.role()))
                .flatMap(role -> role.contact(engagement.number()).stream())
                .findFirst()
                .orElse(engagement.contact());
    }

    /** The task ended without an answer. */
    void withdraw(String task) {
        Instant now = clock.instant();
        boolean late =
                rows.newest(task).filter(link -> !link.expires().isAfter(now)).isPresent();
        rows.close(task, late ? LinkState.EXPIRED : LinkState.CANCELLED, now);
    }

    private ClientTask link(Wanted wanted, UUID contact) {
        Instant now = clock.instant();
        return new ClientTask(
                UUID.randomUUID(),
                wanted.task(),
                wanted.key(),
                wanted.name(),
                cut(wanted.about()),
                wanted.kind(),
                wanted.engagement(),
                contact,
                clients.contact(contact).language(),
                LinkState.OPEN,
                now,
                wanted.due().orElse(now.plus(WITHOUT_DUE_DATE)),
                null);
    }

    private static String cut(String about) {
        return about.length() <= 2_000 ? about : about.substring(0, 2_000);
    }

    private void nobody(Wanted wanted, Optional<Engagement> engagement) {
        followUps.open(
                FollowUps.Reason.UNDELIVERED,
                wanted.task(),
                engagement.map(Engagement::number).orElse(null),
                "The task “" + wanted.name() + "” asks for the client's contact “" + wanted.role()
                        + "”, whom this engagement does not have. Find out who it is and ask.");
    }
}
