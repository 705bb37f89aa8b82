package io.engagementdesk.payment.dispute;

import io.engagementdesk.document.Document;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.gateway.DisputeGateway;
import io.engagementdesk.payment.gateway.DisputeGateway.Evidence;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the practice answers to a dispute: evidence, or nothing. */
@Component
@Transactional
class DisputeAnswers {

    /** What its papers are. */
    static final String PAPER = "dispute-evidence";

    private static final String SUBMIT = "SUBMIT";

    private static final Duration NEWS = Duration.ofMinutes(1);

    private final DisputeRows rows;
    private final DisputeGateway gateway;
    private final DisputeEvidence evidence;
    private final Documents documents;
    private final Timeline timeline;
    private final Jobs jobs;
    private final Clock clock;

    DisputeAnswers(
            DisputeRows rows,
            DisputeGateway gateway,
            DisputeEvidence evidence,
            Documents documents,
            Timeline timeline,
            Jobs jobs,
            Clock clock) {
        this.rows = rows;
        this.gateway = gateway;
        this.evidence = evidence;
        this.documents = documents;
        this.timeline = timeline;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Begins with all that is known, as a text to correct and as a paper. */
    void assemble(String id) {
        Dispute dispute = rows.lock(id).orElseThrow();
        String text = evidence.of(dispute);
        rows.decided(id, null, text);
        keep(dispute, text);
    }

    private void keep(Dispute dispute, String text) {
        documents.issue(new Documents.Order(
                dispute.engagement(), PAPER, name(dispute), Locale.ENGLISH, EvidencePaper.facts(dispute, text)));
    }

    /** What is sent is what was decided upon, however often it is sent; it is kept as a paper too. */
    void decide(String id, Actor who, String decision, String text) {
        boolean submitted = SUBMIT.equals(decision);
        if (submitted && text.isBlank()) {
            throw new FormRefused("evidence", "required", "Write what speaks for the practice.");
        }
        Dispute dispute = rows.lock(id).orElseThrow();
        rows.decided(id, decision, submitted ? text : dispute.evidence().orElse(null));
        timeline.add(dispute.engagement(), who, "disputeAnswered", submitted ? "evidence" : "loss accepted");
        if (submitted) {
            keep(dispute, text);
        }
    }

    void submit(String id) {
        Dispute dispute = rows.lock(id).orElseThrow();
        String service = evidence.service(dispute.engagement());
        Evidence sent = new Evidence(dispute.evidence().orElseThrow(), service, paper(dispute));
        gateway.submit("evidence:" + id, id, sent);
        lookAgain(id);
    }

    /** The newest, which was kept when it was decided what to send. */
    private byte[] paper(Dispute dispute) {
        return documents.of(dispute.engagement()).stream()
                .filter(paper -> PAPER.equals(paper.kind()) && paper.name().equals(name(dispute) + ".pdf"))
                .max(Comparator.comparingInt(Document::version))
                .map(newest -> documents.content(newest.id()))
                .orElseThrow();
    }

    private static String name(Dispute dispute) {
        return "evidence-" + dispute.id();
    }

    void accept(String id) {
        rows.lock(id).orElseThrow();
        gateway.accept("accept:" + id, id);
        lookAgain(id);
    }

    /** The manager has asked why it takes so long, or waits no longer: then the money counts as lost. */
    void chased(String id, Actor who, String decision, String note) {
        Dispute dispute = rows.lock(id).orElseThrow();
        boolean over = "GIVE_UP".equals(decision);
        timeline.add(dispute.engagement(), who, over ? "disputeGivenUp" : "disputeChased", note);
        if (over) {
            rows.update(dispute.lost(clock.instant()));
        } else {
            lookAgain(id);
        }
    }

    /** The provider is asked once more, should his own news not come. */
    private void lookAgain(String id) {
        jobs.schedule(DisputeNews.JOB, id, clock.instant().plus(NEWS));
    }
}
