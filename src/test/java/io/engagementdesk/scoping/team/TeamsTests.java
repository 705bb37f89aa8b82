package io.engagementdesk.scoping.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.practice.TimesOff;
import io.engagementdesk.practice.WeeklyHours;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scopes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** people with the skill, the level and the hours, and no hour for two projects. */
class TeamsTests extends DeskTest {

    private static final Actor TEST = new Actor("test", "test");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant JANUARY = Instant.parse("2037-01-01T00:00:00Z");

    @Autowired
    private Teams teams;

    @Autowired
    private TeamSearch search;

    @Autowired
    private Scopes scopes;

    @Autowired
    private WeeklyHours hours;

    @Autowired
    private TimesOff timesOff;

    @Autowired
    private Engagements engagements;

    private String service;
    private String line;

    @BeforeEach
    void aServiceOfItsOwn() {
        service = Cast.fresh("s");
        line = Cast.fresh("l");
        jdbc.sql("insert into service (code, name, line, kind, pricing, currency, minimum_minutes, quantum_minutes,"
                        + " cap_minutes, slot_minutes) values (?, 'Test', ?, 'MACRO', 'PROJECT', 'EUR', 0, 0, 0, 30)")
                .params(service, line)
                .update();
    }

    @Test
    void aTeamIsHeldBookedAndGivenBack() {
        String principal = works(3, 5);
        String senior = works(2, 5);
        String junior = works(1, 5);
        String number = scoped(ScopeDraft.first());
        assertThat(teams.hold(number, soon()).missing()).isEmpty();
        assertThat(teams.held(number))
                .extracting(
                        member -> member.role() + " " + member.login() + " " + member.hours() + " " + member.booked())
                .containsExactlyInAnyOrder(
                        "principal " + principal + " 8.00 false",
                        "senior " + senior + " 40.00 false",
                        "junior " + junior + " 12.50 false");
        assertThat(teams.book(number)).isTrue();
        assertThat(teams.held(number)).hasSize(3).allMatch(Member::booked);
        assertThat(teams.book(number)).isFalse();
        assertThat(teams.held(number)).hasSize(3);
        teams.release(number);
        assertThat(teams.held(number)).isEmpty();
    }

    @Test
    void whoHasNoHoursOrNotTheLevelIsNoTeam() {
        String number = scoped(ScopeDraft.first());
        works(3, 0);
        works(2, 5);
        assertThat(search.locate(number, Period.ofDays(14))).isFalse();
        assertThat(teams.held(number)).isEmpty();
        assertThat(told(number, "teamMissing")).isEqualTo("principal: 8.00 h without anybody free");
        works(3, 1);
        assertThat(search.locate(number, Period.ofDays(14))).isTrue();
        assertThat(told(number, "teamHeld")).contains("level 3 for principal, 8.00 of");
    }

    @Test
    void holdsEndWithTheirTimeAndWithTheirEngagement() {
        works(3, 1);
        String first = scoped(ScopeDraft.first().next("80"));
        String second = scoped(ScopeDraft.first().next("80"));
        assertThat(teams.hold(first, soon()).missing()).isEmpty();
        assertThat(teams.hold(second, soon()).missing()).isNotEmpty();
        journey.advance(Duration.ofHours(2));
        assertThat(teams.book(first)).isFalse();
        assertThat(teams.hold(second, soon()).missing()).isEmpty();
        assertThat(teams.hold(first, soon()).missing()).isNotEmpty();
        engagements.move(second, State.DECLINED, TEST);
        assertThat(teams.hold(first, soon()).missing()).isEmpty();
    }

    @Test
    void holidaysAreWorkedByNobodyAndHoursAreSpreadAroundThem() {
        String only = works(3, 2);
        timesOff.add(only, Span.of(JANUARY, Duration.ofDays(100)), "Away");
        String number = scoped(ScopeDraft.first());
        assertThat(teams.hold(number, soon()).missing()).isEmpty();
        assertThat(jdbc.sql("select min(monday) from project_hold h join project_member m on m.id = h.member"
                                + " where m.engagement = ?")
                        .param(number)
                        .query(java.time.LocalDate.class)
                        .single())
                .isAfterOrEqualTo("2037-04-06");
    }

    @Test
    void raceOfManyProjectsPromisesNobodyMoreThanHeHas() throws Exception {
        works(3, 2);
        works(2, 2);
        works(1, 1);
        Random random = new Random(7);
        List<String> numbers = new ArrayList<>();
        for (int at = 0; at < 16; at++) {
            numbers.add(scoped(ScopeDraft.first().next(String.valueOf(20 + random.nextInt(150)))));
        }
        ExecutorService desks = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> held = new ArrayList<>();
        try {
            for (String number : numbers) {
                held.add(desks.submit(() -> search.locate(number, Period.ofDays(14))));
            }
            int teamsFound = 0;
            for (Future<Boolean> one : held) {
                teamsFound += one.get() ? 1 : 0;
            }
            assertThat(teamsFound).isBetween(1, 15);
        } finally {
            desks.shutdown();
        }
        assertThat(mostQuartersADay()).isLessThanOrEqualTo(32);
    }

    /** Everybody works eight hours a day. */
    private double mostQuartersADay() {
        return jdbc.sql(
                        "select max(promised) from (select sum(h.quarters) * 1.0 / (select count(*) from working_hours w"
                                + " where w.practitioner = m.practitioner) as promised from project_member m"
                                + " join project_hold h on h.member = m.id join practitioner_skill s"
                                + " on s.practitioner = m.practitioner where s.skill = ?"
                                + " group by m.practitioner, h.monday) weeks")
                .param(line)
                .query(Double.class)
                .single();
    }

    private String works(int level, int days) {
        String login = cast.practitioner(line, level, "en");
        hours.set(
                login,
                new WorkingWeek(
                        BERLIN,
                        List.of(DayOfWeek.values()).subList(0, days).stream()
                                .map(day -> new Hours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                                .toList()));
        return login;
    }

    private String scoped(ScopeDraft scope) {
        String number = cast.engagement(service, "en");
        scopes.keep(scope.of(number));
        return number;
    }

    private Instant soon() {
        return clock().instant().plus(Duration.ofHours(1));
    }

    private String told(String number, String what) {
        return jdbc.sql("select detail from timeline where engagement = ? and what = ?")
                .params(number, what)
                .query(String.class)
                .single();
    }
}
