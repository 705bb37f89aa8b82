package io.engagementdesk.delivery.milestone;

import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What clients say about milestones, and what follows: one record a presentation. */
@Service
@Transactional
public class Acceptances {

    private final PresentationRows presentations;
    private final SaidRows rows;
    private final StageRows stages;
    private final Instalments instalments;
    private final MilestoneMails mails;
    private final Timeline timeline;
    private final Clock clock;

    Acceptances(
            PresentationRows presentations,
            SaidRows rows,
            StageRows stages,
            Instalments instalments,
            MilestoneMails mails,
            Timeline timeline,
            Clock clock) {
        this.presentations = presentations;
        this.rows = rows;
        this.stages = stages;
        this.instalments = instalments;
        this.mails = mails;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The client's task is being completed: by himself, or by staff on his word.
     *
     * @throws FormRefused for what is missing, and for one rework too many
     */
    void answered(String task, Optional<String> staff, Answer answer) {
        Presentation shown = presentations.byTask(task).orElseThrow();
        Stage stage = stages.lock(shown.engagement(), shown.milestone());
        answer.checked(stage);
        Actor actor = staff.map(login -> new Actor(login, "tasklist")).orElse(Actor.CLIENT);
        keep(shown, actor, answer);
        String words = answer.words().isEmpty() ? "" : ": " + answer.words();
        timeline.add(
                stage.engagement(),
                actor,
                switch (answer.verdict()) {
                    case REWORK -> "milestoneRejected";
                    case OBJECTION -> "objectionRaised";
                    default -> "milestoneAccepted";
                },
                stage.label() + ", version " + shown.version() + ", " + answer.name() + words);
        if (answer.verdict() == Verdict.REWORK) {
            stages.rework(stage);
            mails.rework(stage, answer.words());
        }
    }

    /** The days have passed, and the client has said nothing. */
    void deem(String engagement, int milestone) {
        Stage stage = stages.lock(engagement, milestone);
        Presentation shown = presentations.latest(engagement, milestone);
        keep(shown, new Actor("process", "time"), new Answer(Verdict.DEEMED, "", ""));
        timeline.add(engagement, Actor.PROCESS, "milestoneDeemedAccepted", stage.label());
        mails.deemed(stage);
    }

    private void keep(Presentation shown, Actor actor, Answer answer) {
        rows.add(new Acceptance(
                shown.id(),
                answer.verdict(),
                shown.sha256(),
                actor.door(),
                actor.who(),
                answer.name(),
                answer.words(),
                clock.instant()));
    }

    /** It is accepted, or its objection settled: its hours are fixed, its share of the first instalment is earned. */
    public Instalment complete(String engagement, int milestone) {
        Stage stage = stages.lock(engagement, milestone);
        stages.accept(stage, clock.instant());
        instalments.earn(engagement, milestone);
        return instalment(engagement, milestone);
    }

    /** The client objects: what he has said, while the milestone and its instalment wait. */
    public Acceptance freeze(String engagement, int milestone) {
        Stage stage = stages.lock(engagement, milestone);
        stages.move(stage, Stage.State.FROZEN);
        instalments.freeze(engagement, instalment(engagement, milestone).no());
        return rows.of(presentations.latest(engagement, milestone).id()).orElseThrow();
    }

    /** What is paid for a milestone. */
    @Transactional(readOnly = true)
    public Instalment instalment(String engagement, int milestone) {
        return instalments
                .ofMilestone(engagement, milestone)
                .orElseThrow(() -> new IllegalStateException("Nothing is paid for milestone " + milestone));
    }

    /** How far a milestone is. */
    @Transactional(readOnly = true)
    public Stage stage(String engagement, int milestone) {
        return stages.get(engagement, milestone);
    }

    /** All milestones of a project, in their order. */
    @Transactional(readOnly = true)
    public List<Stage> stages(String engagement) {
        return stages.of(engagement);
    }
}
