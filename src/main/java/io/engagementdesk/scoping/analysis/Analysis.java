package io.engagementdesk.scoping.analysis;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.Decisions;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The needs-analysis engine: questionnaire and decision table say what kind of help it takes. */
@Service
@Transactional
public class Analysis {

    private static final String TABLE = "needsAnalysis";

    private final Needs needs;
    private final Decisions decisions;
    private final Lines lines;
    private final Engagements engagements;
    private final Timeline timeline;

    Analysis(Needs needs, Decisions decisions, Lines lines, Engagements engagements, Timeline timeline) {
        this.needs = needs;
        this.decisions = decisions;
        this.lines = lines;
        this.engagements = engagements;
        this.timeline = timeline;
    }

    /** Records what the desk found out; the desk's override goes before the table. */
    public void analyse(String engagement, Answers answers, Actor desk) {
        Finding table =
                Finding.of(decisions.decide(TABLE, engagement, answers.traits().inputs()));
        Need need = need(engagements.get(engagement), answers, table.corrected(answers));
        Optional<String> reason = answers.override().map(Answers.Override::reason);
        needs.add(need, reason, desk.who());
        engagements.move(engagement, State.SCOPING, desk);
        timeline.add(engagement, desk, "needsAnalysed", told(need, table, reason));
    }

    /** What the model routes on: a project goes to the manager, what is wanted now to the telephone, all else waits for its time. */
    public Need scope(String engagement) {
        Need need = needs.get(engagement);
        if (need.isMicroNow()) {
            engagements.move(engagement, State.ROUTING, Actor.PROCESS);
        }
        return need;
    }

    private Need need(Engagement engagement, Answers answers, Finding found) {
        return new Need(
                engagement.number(),
                answers.need(),
                found,
                lines.chosen(answers.skill(), engagement.service()),
                lines.language(engagement),
                1);
    }

    private static String told(Need need, Finding table, Optional<String> reason) {
        return need.found() + ", " + need.skill()
                + reason.map(why -> "; the table found " + table + ": " + why).orElse("");
    }
}
