package io.engagementdesk.notification.undelivered;

import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.notification.SentMessages;
import io.engagementdesk.process.FormRefused;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what the desk decides: sends it again, to another address if need be, or keeps how it was told. */
@Service
@Transactional
class Remedies {

    static final String RESEND = "RESEND";

    /**
     * What the desk decides.
     *
     * @param email the right address, where the old one was wrong
     * @param note whom it reached and how
     */
    record Remedy(String outcome, String email, String note) {

        String inWords() {
            return Stream.of(outcome, note).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
        }
    }

    private final FollowUps followUps;
    private final SentMessages sent;
    private final Clients clients;

    Remedies(FollowUps followUps, SentMessages sent, Clients clients) {
        this.followUps = followUps;
        this.sent = sent;
        this.clients = clients;
    }

    void apply(String followUp, Remedy remedy, Actor who) {
        if (RESEND.equals(remedy.outcome())) {
            resend(followUps.matter(followUp), remedy, who);
        } else if (remedy.note().isEmpty()) {
            throw new FormRefused("resolution", "required", "Say whom you told and how, or why it is not needed.");
        }
        followUps.resolve(followUp, who.who(), remedy.inWords());
    }

    private void resend(FollowUps.Matter matter, Remedy remedy, Actor who) {
        UUID message = message(matter)
                .orElseThrow(() ->
                        new FormRefused("outcome", "option", "There is no message to send again: tell the client."));
        if (!remedy.email().isEmpty()) {
            correct(message, remedy.email());
        }
        sent.sendAgain(message, matter.id().toString(), who);
    }

    private void correct(UUID message, String email) {
        UUID contact = sent.contact(message)
                .orElseThrow(() -> new FormRefused(
                        "email", "option", "It went to one of us: the address is changed in Admin, then sent again."));
        clients.correctEmail(contact, email);
    }

    private Optional<UUID> message(FollowUps.Matter matter) {
        try {
            return Optional.of(UUID.fromString(matter.reference())).filter(sent::exists);
        } catch (IllegalArgumentException ofAnotherKind) {
            return Optional.empty();
        }
    }
}
