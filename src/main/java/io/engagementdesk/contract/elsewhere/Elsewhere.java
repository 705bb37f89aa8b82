package io.engagementdesk.contract.elsewhere;

import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.PaperKind;
import io.engagementdesk.contract.PaperRows;
import io.engagementdesk.contract.PaperState;
import io.engagementdesk.contract.Parties;
import io.engagementdesk.contract.Party;
import io.engagementdesk.contract.SigningLog;
import io.engagementdesk.contract.SigningLog.Event;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Uploads;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a general agreement that was signed outside; it counts as one of ours. */
@Service
@Transactional
class Elsewhere {

    /** A file as it was handed in. */
    record Handed(String name, byte[] content) {}

    private final Parties parties;
    private final PaperRows papers;
    private final Uploads uploads;
    private final Documents documents;
    private final SigningLog log;
    private final Timeline timeline;
    private final Clock clock;

    Elsewhere(
            Parties parties,
            PaperRows papers,
            Uploads uploads,
            Documents documents,
            SigningLog log,
            Timeline timeline,
            Clock clock) {
        this.parties = parties;
        this.papers = papers;
        this.uploads = uploads;
        this.documents = documents;
        this.log = log;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Refused where another one is in force, or signed by the client. */
    void record(String engagement, String login, Agreement agreement, Handed file) {
        Party party = parties.locked(engagement);
        papers.master(party.id()).ifPresent(this::giveWay);
        UUID kept = uploads.keep(engagement, "msa-elsewhere", file.name(), file.content());
        if (!documents.get(kept).mediaType().equals(MediaType.APPLICATION_PDF_VALUE)) {
            throw new FormRefused("file", "type", "Hand in the agreement as a PDF.");
        }
        Paper paper = paper(engagement, party, agreement, kept);
        papers.add(paper);
        papers.makeMaster(party.id(), paper.id());
        String said = "signed on " + agreement.signedOn() + " for the client by " + agreement.signedFor()
                + ", for the practice by " + agreement.signedBy();
        log.add(engagement, new SigningLog.Line(Event.HANDED_IN, login, Optional.empty(), Optional.of(paper), said));
        timeline.add(engagement, new Actor(login, "page"), "agreementHandedIn", said);
    }

    /** Ours that nobody has signed yet gives way; one that binds does not. */
    private void giveWay(Paper standing) {
        boolean ended = standing.state() == PaperState.IN_FORCE && !standing.counts(LocalDate.now(clock));
        if (!ended && standing.state() != PaperState.SENT) {
            throw new FormRefused("file", "taken", "This client has a general agreement already.");
        }
        papers.withdraw(standing);
    }

    private Paper paper(String engagement, Party party, Agreement agreement, UUID kept) {
        return new Paper(
                UUID.randomUUID(),
                PaperKind.MSA,
                engagement,
                party.id(),
                papers.nextVersion(engagement, PaperKind.MSA),
                PaperState.IN_FORCE,
                party.contact().language(),
                true,
                Optional.empty(),
                kept,
                documents.get(kept).sha256(),
                Optional.empty(),
                clock.instant(),
                Optional.of(clock.instant()),
                agreement.until());
    }
}
