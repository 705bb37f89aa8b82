package io.engagementdesk.intake.exchange;

import io.engagementdesk.intake.call.Line;
import io.engagementdesk.process.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The desk's telephones ring in rounds for a caller who waits, as long as he has patience. */
@Component
public class DeskRounds {

    /** The job at the end of a round; there is one as long as somebody waits. */
    public static final String JOB = "deskRound";

    /** A telephone rings for 20 s, and whether somebody answered may be known some seconds later. */
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final ContactCentre centre;
    private final Jobs jobs;
    private final TelephoneSettings settings;
    private final Clock clock;

    DeskRounds(ContactCentre centre, Jobs jobs, TelephoneSettings settings, Clock clock) {
        this.centre = centre;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins when somebody waits from now on, and ends when he does no longer. */
    void follow(Line before, Line now) {
        if (now.waits() && !before.waits()) {
            ring(now);
        } else if (before.waits() && !now.waits()) {
            jobs.cancel(JOB, reference(now));
        }
    }

    /** Whether he who waits there has done so long enough. */
    public boolean inVain(Line line) {
        return !clock.instant().isBefore(end(line));
    }

    /** The desk's telephones ring for him. */
    public void ring(Line line) {
        centre.ringDesk(line.call().id());
        Instant next = clock.instant().plus(ROUND);
        jobs.schedule(JOB, reference(line), next.isBefore(end(line)) ? next : end(line));
    }

    private Instant end(Line line) {
        return line.lastAt().plus(settings.patience());
    }

    private static String reference(Line line) {
        return line.call().id().toString();
    }
}
