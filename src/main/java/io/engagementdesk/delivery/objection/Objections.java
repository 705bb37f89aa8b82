package io.engagementdesk.delivery.objection;

import static io.engagementdesk.delivery.objection.ObjectionProcess.OBJECTION;
import static io.engagementdesk.delivery.objection.ObjectionProcess.OBJECTION_RAISED;
import static io.engagementdesk.delivery.objection.ObjectionProcess.OBJECTION_SETTLED;

import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.delivery.milestone.Acceptance;
import io.engagementdesk.delivery.milestone.Acceptances;
import io.engagementdesk.delivery.objection.Objection.State;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.Processes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The objections of clients: each holds up its own instalment and nothing else. */
@Service
@Transactional
class Objections {

    private final ObjectionRows rows;
    private final Acceptances acceptances;
    private final Instalments instalments;
    private final Processes processes;
    private final Timeline timeline;
    private final Clock clock;

    Objections(
            ObjectionRows rows,
            Acceptances acceptances,
            Instalments instalments,
            Processes processes,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.acceptances = acceptances;
        this.instalments = instalments;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Freezes what is paid for the milestone and begins to settle what the client has against it. */
    void raise(String engagement, int milestone) {
        Instalment held = acceptances.instalment(engagement, milestone);
        Acceptance said = acceptances.freeze(engagement, milestone);
        Objection raised = new Objection(
                UUID.randomUUID(),
                engagement,
                milestone,
                held.no(),
                State.RAISED,
                said.words(),
                said.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        rows.add(raised, clock.instant());
        processes.start(
                OBJECTION_RAISED,
                engagement,
                Map.of(OBJECTION.name(), raised.id().toString()));
    }

    /** The practice offers a share, or leaves it to the mediator; then there is none. */
    void answer(UUID id, String login, Optional<Integer> share, String note) {
        Objection objection = rows.lock(id);
        State next = share.isPresent() ? State.OFFERED : State.IN_MEDIATION;
        rows.answered(objection, next, share.orElse(null), note, login);
        String offer = share.map(percent -> percent + " % offered").orElse("left to a mediator");
        timeline.add(objection.engagement(), new Actor(login, "tasklist"), "objectionAnswered", offer);
    }

    /** The client agrees to the share or does not. */
    void reply(String task, Actor who, boolean agreed, String name, String words) {
        Objection objection = rows.lock(rows.byTask(task).orElseThrow().id());
        rows.replied(objection, agreed ? State.OFFERED : State.IN_MEDIATION, words, name);
        String what = agreed ? "settlementAgreed" : "settlementDeclined";
        timeline.add(objection.engagement(), who, what, words.isEmpty() ? name : name + ": " + words);
    }

    void mediate(UUID id, String login, String mediator, int share, String findings) {
        Objection objection = rows.lock(id);
        rows.mediated(objection, mediator, share, findings, login);
        timeline.add(
                objection.engagement(),
                new Actor(login, "tasklist"),
                "objectionMediated",
                mediator + ": " + share + " %");
    }

    /** The instalment is what was agreed or found, and no longer waits; the milestone counts as accepted. */
    Instalment settle(UUID id) {
        Objection objection = rows.lock(id);
        instalments.settle(objection.engagement(), objection.instalment(), objection.share());
        Instalment owed = acceptances.complete(objection.engagement(), objection.milestone());
        rows.settled(objection, clock.instant());
        return owed;
    }

    void report(String engagement) {
        processes.tellAll(OBJECTION_SETTLED, engagement);
    }
}
