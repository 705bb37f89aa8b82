package io.engagementdesk.scoping.team;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Practice;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.team.HandoverRows.Part;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of a project's team is replaced: who takes over must have the skill, the level and the hours. */
@Service
@Transactional
public class TeamHandovers {

    /** What changed hands. */
    public record Handover(Practitioner from, Practitioner to, List<String> roles, BigDecimal hours) {}

    private final Scopes scopes;
    private final Engagements engagements;
    private final Catalogue catalogue;
    private final Practitioners practitioners;
    private final Capacities capacities;
    private final TeamRows team;
    private final HandoverRows rows;
    private final Practice practice;
    private final Clock clock;

    TeamHandovers(
            Scopes scopes,
            Engagements engagements,
            Catalogue catalogue,
            Practitioners practitioners,
            Capacities capacities,
            TeamRows team,
            HandoverRows rows,
            Practice practice,
            Clock clock) {
        this.scopes = scopes;
        this.engagements = engagements;
        this.catalogue = catalogue;
        this.practitioners = practitioners;
        this.capacities = capacities;
        this.team = team;
        this.rows = rows;
        this.practice = practice;
        this.clock = clock;
    }

    /** Who has the skill that the project needs. */
    @Transactional(readOnly = true)
    public List<Practitioner> able(String engagement) {
        String service = engagements.get(engagement).service();
        return practitioners.skilled(catalogue.service(service).orElseThrow().line(), 1);
    }

    /**
     * From this week on, what is booked of one is booked of the other.
     *
     * @throws FormRefused when that is not possible; then nothing changes
     */
    public Handover replace(String engagement, String from, String to) {
        Stream.of(from, to).sorted().forEach(practitioners::lock);
        if (!team.members(engagement, false).isEmpty()) {
            throw new FormRefused("from", "change", "A change of this project is being agreed: wait until it is.");
        }
        Period ahead = ahead(engagement);
        List<Part> parts = rows.ahead(engagement, from, ahead.firstMonday());
        if (parts.isEmpty()) {
            throw new FormRefused("from", "option", "Choose somebody who has hours ahead in this project.");
        }
        Practitioner successor = successor(engagement, from, to, parts);
        seat(engagement, parts, successor, ahead, name(from));
        return new Handover(
                practitioners.find(from).orElseThrow(),
                successor,
                parts.stream().map(Part::role).distinct().toList(),
                Seat.hours(quarters(parts)));
    }

    private Practitioner successor(String engagement, String from, String to, List<Part> parts) {
        Practitioner successor = able(engagement).stream()
                .filter(one -> one.login().equals(to) && !to.equals(from))
                .findFirst()
                .orElseThrow(() ->
                        new FormRefused("to", "option", "Choose somebody else who has the skill for this project."));
        Part highest = parts.stream()
                .max(Comparator.comparingInt(part -> Selection.level(part.role())))
                .orElseThrow();
        if (successor.level() < Selection.level(highest.role())) {
            throw new FormRefused(
                    "to",
                    "level",
                    "%s has level %d; %s needs level %d."
                            .formatted(
                                    successor.name(),
                                    successor.level(),
                                    highest.role(),
                                    Selection.level(highest.role())));
        }
        return successor;
    }

    private void seat(String engagement, List<Part> parts, Practitioner successor, Period ahead, String from) {
        Capacity free = capacities
                .of(List.of(successor), ahead, engagement)
                .get(0)
                .without(rows.weeks(engagement, successor.login(), ahead.firstMonday()));
        if (free.quarters() < quarters(parts)) {
            throw new FormRefused(
                    "to",
                    "capacity",
                    "%s has %s of the %s hours free until %s."
                            .formatted(
                                    successor.name(),
                                    Seat.hours(Math.max(0, free.quarters())),
                                    Seat.hours(quarters(parts)),
                                    ahead.to()));
        }
        for (Part part : parts) {
            Seat seat = new Seat(successor, part.role(), free.spread(part.quarters()), "takes over from " + from);
            team.book(engagement, seat);
            rows.free(part, ahead.firstMonday());
            free = free.without(seat.weeks());
        }
    }

    /** What is left of the project's time. */
    private Period ahead(String engagement) {
        LocalDate today = LocalDate.now(clock.withZone(practice.timeZone()));
        LocalDate last = scopes.latest(engagement).orElseThrow().windowTo();
        return new Period(today, last.isBefore(today) ? today : last, practice.timeZone());
    }

    private String name(String login) {
        return practitioners.find(login).map(Practitioner::name).orElse(login);
    }

    private static int quarters(List<Part> parts) {
        return parts.stream().mapToInt(Part::quarters).sum();
    }
}
