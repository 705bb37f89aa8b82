package io.engagementdesk.contract;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.contract.Signature.Side;
import io.engagementdesk.contract.Signature.Way;
import io.engagementdesk.contract.SigningLog.Event;
import io.engagementdesk.contract.SigningLog.Line;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.process.FormRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the client does with the papers he was sent; the caller makes sure that only the first answer arrives here. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Signing {

    /** A signature as the signer gives it. */
    public record Given(String name, String capacity, Optional<byte[]> picture, String consent) {}

    private static final int MOST_SIGNERS = 5;

    private final ContractRows contracts;
    private final PaperRows papers;
    private final Signatures signatures;
    private final SigningLog log;
    private final Clients clients;
    private final Timeline timeline;
    private final Messages messages;

    Signing(
            ContractRows contracts,
            PaperRows papers,
            Signatures signatures,
            SigningLog log,
            Clients clients,
            Timeline timeline,
            Messages messages) {
        this.contracts = contracts;
        this.papers = papers;
        this.signatures = signatures;
        this.log = log;
        this.clients = clients;
        this.timeline = timeline;
        this.messages = messages;
    }

    /** Puts the client's name under everything that still lacks it. */
    public void sign(Contract contract, Contact signer, Given given) {
        var client = new Signatures.Signer(
                Side.CLIENT,
                given.name(),
                given.capacity(),
                given.picture().isPresent() ? Way.DRAWN : Way.TYPED,
                given.picture(),
                Optional.of(signer.id()),
                Optional.empty(),
                given.consent());
        unsigned(contract).forEach(paper -> {
            signatures.add(paper, client);
            papers.move(paper.id(), PaperState.SENT, PaperState.CLIENT_SIGNED);
            log.add(contract.engagement(), line(Event.SIGNED, signer, paper, given.name() + ", " + given.capacity()));
        });
        timeline.add(contract.engagement(), Actor.CLIENT, "contractSigned", given.name());
    }

    /** Those may be more than one engagement's: their rows are held, so that each is signed once. */
    private List<Paper> unsigned(Contract contract) {
        return papers.of(contract.id()).stream()
                .map(paper -> papers.lock(paper.id()))
                .filter(paper -> paper.state() == PaperState.SENT)
                .toList();
    }

    public void decline(Contract contract, Contact signer, String reason) {
        log.add(contract.engagement(), line(Event.DECLINED, signer, null, reason));
        timeline.add(contract.engagement(), Actor.CLIENT, "contractDeclined", reason);
        end(contract, Contract.State.DECLINED, PaperState.DECLINED, reason);
    }

    /** Other wording is wanted: nothing is signed. */
    public void askForOtherWords(Contract contract, Contact signer, String wishes) {
        contracts.update(contract.id(), "wishes", wishes);
        log.add(contract.engagement(), line(Event.REDLINES, signer, null, wishes));
        timeline.add(contract.engagement(), Actor.CLIENT, "redlinesAsked", wishes);
    }

    /** Somebody else of the company signs. */
    public Contact passOn(Contract contract, Contact from, String name, String email) {
        if (log.count(contract.engagement(), Event.PASSED_ON) >= MOST_SIGNERS) {
            throw new FormRefused("email", "often", "This was passed on too often. Reply to the mail with the link.");
        }
        Contact to = clients.colleague(from, name, email);
        contracts.update(contract.id(), "signer", to.id());
        log.add(contract.engagement(), line(Event.PASSED_ON, from, null, "to " + to.name() + ", " + to.email()));
        timeline.add(contract.engagement(), Actor.CLIENT, "signaturePassedOn", "to " + to.name());
        return to;
    }

    /** Nobody has signed in time. */
    @Transactional
    public void lapse(String engagement) {
        Contract contract = contracts.newest(engagement).orElseThrow();
        log.add(engagement, new Line(Event.LAPSED, SigningLog.DESK, Optional.empty(), Optional.empty(), ""));
        timeline.add(engagement, Actor.PROCESS, "contractLapsed", "not signed in time");
        messages.send(new Messages.Draft(
                engagement, "contractLapsed", contract.signer(), contract.id().toString(), Map.of()));
        end(contract, Contract.State.LAPSED, PaperState.LAPSED, null);
    }

    /** The practice takes back its drafts; what both have agreed to is left to be ended by its own terms. */
    public void withdraw(String engagement) {
        contracts
                .newest(engagement)
                .filter(contract -> contract.state() == Contract.State.OPEN)
                .ifPresent(contract -> end(contract, Contract.State.LAPSED, PaperState.LAPSED, "withdrawn"));
    }

    /** What only this contract needed, ends with it. */
    private void end(Contract contract, Contract.State state, PaperState end, String reason) {
        contracts.end(contract.id(), state, reason);
        papers.of(contract.id()).stream()
                .filter(paper -> !papers.isWantedElsewhere(paper.id(), contract.id()))
                .filter(paper -> papers.move(paper.id(), PaperState.SENT, end))
                .forEach(paper -> papers.endMaster(paper.id()));
    }

    private static Line line(Event event, Contact signer, Paper paper, String detail) {
        UUID who = signer.id();
        return new Line(event, signer.name(), Optional.of(who), Optional.ofNullable(paper), detail);
    }
}
