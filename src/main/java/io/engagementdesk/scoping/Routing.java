package io.engagementdesk.scoping;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement.When;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.scoping.analysis.Need;
import io.engagementdesk.scoping.analysis.Needs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who shall be rung for an engagement, holds that practitioner softly, and tells why. */
@Service
@Transactional
public class Routing {

    private final Needs needs;
    private final Practitioners practitioners;
    private final Holds holds;
    private final Shortlist shortlist;
    private final Timeline timeline;
    private final Lengths lengths;
    private final Clock clock;

    Routing(
            Needs needs,
            Practitioners practitioners,
            Holds holds,
            Shortlist shortlist,
            Timeline timeline,
            Lengths lengths,
            Clock clock) {
        this.lengths = lengths;
        this.clock = clock;
        this.needs = needs;
        this.practitioners = practitioners;
        this.holds = holds;
        this.shortlist = shortlist;
        this.timeline = timeline;
    }

    /** Holds the best free practitioner who was not rung in this round; false when there is none. */
    public boolean locate(String engagement) {
        Need need = needs.get(engagement);
        List<Practitioner> able =
                practitioners.lockAble(need.skill(), need.found().level());
        Duration length = lengths.of(engagement);
        Optional<Candidate> best = booked(need)
                .or(() -> Ranking.of(need, free(need, able, length)).stream().findFirst());
        best.ifPresentOrElse(one -> hold(one, length), () -> tell(engagement, "nobodyFree", need.skill()));
        return best.isPresent();
    }

    /** Whoever has the appointment comes first, be he present or not; once he was rung he is one of all. */
    private Optional<Candidate> booked(Need need) {
        if (need.found().when() == When.NOW) {
            return Optional.empty();
        }
        return holds.booked(need.engagement())
                .filter(login -> !shortlist.rung(need).contains(login))
                .flatMap(practitioners::find)
                .map(one -> new Candidate(one, need));
    }

    /** Whether a call or a meeting was found to be needed. */
    public String kind(String engagement) {
        return needs.get(engagement).found().kind().name();
    }

    /** Who is rung now, or talks with the client. */
    @Transactional(readOnly = true)
    public String current(String engagement) {
        return shortlist
                .current(engagement)
                .orElseThrow(() -> new IllegalStateException("Nobody is located for " + engagement));
    }

    /** The practitioner did not answer or refused, and is free for others again. */
    public void passOver(String engagement) {
        shortlist.current(engagement).ifPresent(silent -> tell(engagement, "passedOver", silent));
        shortlist.passOver(engagement);
        holds.release(engagement);
    }

    /** The call is over, however it went. */
    public void release(String engagement) {
        holds.release(engagement);
    }

    /** Everybody may be rung again. */
    public void startAgain(String engagement) {
        shortlist.passOver(engagement);
        holds.release(engagement);
        needs.nextRound(engagement);
    }

    /** Everybody with the skill may be rung, whatever the level. */
    public void widen(String engagement) {
        needs.anyLevel(engagement);
        startAgain(engagement);
    }

    private List<Practitioner> free(Need need, List<Practitioner> able, Duration length) {
        Instant now = clock.instant(); // nobody is called who has an appointment before the call may be over
        Set<String> not = new HashSet<>(holds.taken(need.engagement(), now, now.plus(length)));
        not.addAll(shortlist.rung(need));
        return able.stream().filter(one -> !not.contains(one.login())).toList();
    }

    private void hold(Candidate best, Duration length) {
        String engagement = best.need().engagement();
        holds.hold(best.login(), engagement, length);
        String reason = shortlist.add(best);
        tell(engagement, "practitionerLocated", best.login() + ": " + reason);
    }

    private void tell(String engagement, String what, String detail) {
        timeline.add(engagement, Actor.PROCESS, what, detail);
    }
}
