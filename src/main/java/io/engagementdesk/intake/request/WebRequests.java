package io.engagementdesk.intake.request;

import io.engagementdesk.callback.LinkKey;
import io.engagementdesk.client.Channel;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.notification.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests by the public page: kept until who asks has shown that the address is his, then engagements. */
@Service
@Transactional
class WebRequests {

    static final Duration VALID = Duration.ofHours(24);

    private static final Actor PAGE = new Actor("client", "page");

    private final WebRequestTable table;
    private final Intake intake;
    private final Clients clients;
    private final Messages messages;
    private final LinkKey key;
    private final Clock clock;

    WebRequests(WebRequestTable table, Intake intake, Clients clients, Messages messages, LinkKey key, Clock clock) {
        this.table = table;
        this.intake = intake;
        this.clients = clients;
        this.messages = messages;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Keeps the request and mails the link that confirms it.
     *
     * @throws io.engagementdesk.process.FormRefused with everything that is wrong
     */
    void submit(Request wanted) {
        intake.check(wanted);
        Instant now = clock.instant();
        WebRequest request = new WebRequest(UUID.randomUUID(), wanted, now.plus(VALID), null);
        Contact addressee = clients.addressee(wanted.contact());
        table.insert(request, LinkKey.hash(key.token(ConfirmAddress.PURPOSE, request.id())), now);
        messages.send(new Messages.Draft(
                null,
                "confirmRequest",
                addressee.id(),
                request.id().toString(),
                Map.of(
                        ConfirmAddress.FACT,
                        request.id().toString(),
                        "service",
                        wanted.service(),
                        "question",
                        shortened(wanted.question()),
                        "expires",
                        request.expires().toString())));
    }

    /** What this token is for; changes nothing. */
    @Transactional(readOnly = true)
    Optional<WebRequest> find(String token) {
        return table.find(LinkKey.hash(token));
    }

    /** Makes the engagement; confirming again changes nothing. */
    Optional<WebRequest> confirm(String token) {
        Optional<WebRequest> request = table.lock(LinkKey.hash(token));
        request.filter(one -> !one.isConfirmed() && !one.isExpired(clock.instant()))
                .ifPresent(this::open);
        return request;
    }

    /** The address is his: what he has said of himself holds from now on. */
    private void open(WebRequest request) {
        Engagement opened = intake.open(request.wanted(), PAGE);
        table.confirmed(request.id(), opened.number());
        NewContact said = request.wanted().contact();
        Optional.ofNullable(said.channel())
                .map(Channel::valueOf)
                .ifPresent(channel -> clients.prefer(opened.contact(), said.language(), channel));
    }

    private static String shortened(String question) {
        return question.length() <= 200 ? question : question.substring(0, 200) + "…";
    }
}
