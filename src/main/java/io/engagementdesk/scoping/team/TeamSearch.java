package io.engagementdesk.scoping.team;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.time.Period;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for the team of a project, and tells why it is these or what is missing. */
@Component
@Transactional
class TeamSearch {

    /** So long the client may take to sign what he has accepted. */
    private static final Period SIGNATURE = Period.ofDays(14);

    /** The timeline takes no more. */
    private static final int LONGEST = 2_000;

    private final Teams teams;
    private final Timeline timeline;
    private final Clock clock;

    TeamSearch(Teams teams, Timeline timeline, Clock clock) {
        this.teams = teams;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Holds a team while the client decides and signs; false when not everybody was found, and nobody is held. */
    boolean locate(String engagement, Period validity) {
        Selection found = teams.hold(engagement, clock.instant().plus(validity).plus(SIGNATURE));
        boolean whole = found.missing().isEmpty();
        timeline.add(
                engagement,
                Actor.PROCESS,
                whole ? "teamHeld" : "teamMissing",
                shortened(whole ? who(found) : what(found)));
        return whole;
    }

    void decided(String engagement, Actor actor, String decision, String note) {
        if (decision.equals("WITHDRAW") && note.isEmpty()) {
            throw new FormRefused("note", "required", "Please say why the project is withdrawn.");
        }
        timeline.add(engagement, actor, "teamDecided", note.isEmpty() ? decision : decision + ": " + note);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String who(Selection found) {
        return found.seats().stream()
                .map(seat -> seat.who().name() + ": " + seat.reason())
                .collect(Collectors.joining("; "));
    }

    private static String what(Selection found) {
        return found.missing().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(role -> role.getKey() + ": " + Seat.hours(role.getValue()) + " h without anybody free")
                .collect(Collectors.joining("; "));
    }
}
