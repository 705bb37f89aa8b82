package io.engagementdesk.scoping;

import io.engagementdesk.calendar.Span;
import io.engagementdesk.catalogue.Service.Kind;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.scoping.analysis.Need;
import io.engagementdesk.scoping.analysis.Needs;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The practitioners' diaries: who could serve an engagement later, when they are taken, and claims on their time. */
@Service
@Transactional
public class Diaries {

    private final Needs needs;
    private final Practitioners practitioners;
    private final Holds holds;

    Diaries(Needs needs, Practitioners practitioners, Holds holds) {
        this.needs = needs;
        this.practitioners = practitioners;
        this.holds = holds;
    }

    /** What the analysis found to be needed. */
    @Transactional(readOnly = true)
    public Kind kind(String engagement) {
        return needs.get(engagement).found().kind();
    }

    /** Who could serve the engagement, present or not: as for a call now, and the least booked before others. */
    @Transactional(readOnly = true)
    public List<Practitioner> able(String engagement, Map<String, Integer> load) {
        Need need = needs.get(engagement);
        return Ranking.of(need, practitioners.skilled(need.skill(), need.found().level()), load).stream()
                .map(Candidate::practitioner)
                .toList();
    }

    /** What other engagements have of the practitioners' time. */
    @Transactional(readOnly = true)
    public Set<Hold> taken(String engagement, Span time) {
        return holds.standing(engagement, time.from(), time.to());
    }

    /** Who of them has the whole time free of other engagements. */
    @Transactional(readOnly = true)
    public List<Practitioner> free(String engagement, Span time, Collection<Practitioner> asked) {
        Set<String> taken = holds.taken(engagement, time.from(), time.to());
        return asked.stream().filter(one -> !taken.contains(one.login())).collect(Collectors.toList());
    }

    /** Holds the time softly beside what the engagement has; false when the practitioner is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String practitioner, String engagement, Span time, Instant expires) {
        boolean free = isFree(practitioner, engagement, time);
        if (free) {
            holds.drop(engagement);
            holds.hold(practitioner, engagement, time, expires);
        }
        return free;
    }

    /** Holds the time until its end, instead of all the engagement has had; false when the practitioner is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(String practitioner, String engagement, Span time) {
        boolean free = isFree(practitioner, engagement, time);
        if (free) {
            holds.release(engagement);
            holds.hold(practitioner, engagement, time, time.to());
        }
        return free;
    }

    /** Whatever the engagement holds is free again. */
    public void release(String engagement) {
        holds.release(engagement);
    }

    private boolean isFree(String practitioner, String engagement, Span time) {
        return practitioners.lock(practitioner)
                && !holds.taken(engagement, time.from(), time.to()).contains(practitioner);
    }
}
