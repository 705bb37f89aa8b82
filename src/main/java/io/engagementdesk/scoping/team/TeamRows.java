package io.engagementdesk.scoping.team;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables project_member and project_hold; an engagement that has ended has nobody's hours. */
@Repository
class TeamRows {

    private record Week(String practitioner, LocalDate monday, int quarters) {}

    /** While a change is offered, what is booked and what is held for it are the same hours. */
    private static final String TAKEN = "select practitioner, monday, sum(most) from"
            + " (select practitioner, engagement, monday, max(quarters) as most from"
            + " (select m.practitioner, m.engagement, h.monday, m.booked, sum(h.quarters) as quarters"
            + " from project_member m join project_hold h on h.member = m.id"
            + " join engagement e on e.number = m.engagement"
            + " where m.practitioner in (:who) and m.engagement <> :engagement and e.closed_at is null"
            + " and (m.booked or m.expires > :now) and h.monday >= :first and h.monday <= :last"
            + " group by m.practitioner, m.engagement, h.monday, m.booked) kinds"
            + " group by practitioner, engagement, monday) projects group by practitioner, monday";

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The quarters that other engagements have of each practitioner's weeks. */
    Map<String, Map<LocalDate, Integer>> taken(Collection<String> who, String engagement, Period period) {
        return jdbc
                .sql(TAKEN)
                .param("who", who)
                .param("engagement", engagement)
                .param("now", now())
                .param("first", Date.valueOf(period.firstMonday()))
                .param("last", Date.valueOf(period.to()))
                .query((row, number) ->
                        new Week(row.getString(1), row.getDate(2).toLocalDate(), row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Week::practitioner, Collectors.toMap(Week::monday, Week::quarters)));
    }

    void hold(String engagement, Seat seat, Instant expires) {
        add(engagement, seat, Timestamp.from(expires));
    }

    void book(String engagement, Seat seat) {
        add(engagement, seat, null);
    }

    private void add(String engagement, Seat seat, Timestamp expires) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into project_member (id, engagement, practitioner, role, reason, booked, expires, held_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, engagement, seat.who().login(), seat.role(), seat.reason())
                .params(expires == null, expires, now())
                .update();
        seat.weeks().forEach((monday, quarters) -> jdbc.sql(
                        "insert into project_hold (member, monday, quarters) values (?, ?, ?)")
                .params(id, Date.valueOf(monday), quarters)
                .update());
    }

    /** What is held softly and still is, or what is booked. */
    List<Member> members(String engagement, boolean booked) {
        return jdbc.sql("select m.practitioner, p.name, m.role, m.reason, sum(h.quarters) from project_member m"
                        + " join project_hold h on h.member = m.id join practitioner p on p.login = m.practitioner"
                        + " where m.engagement = ? and m.booked = ? and (m.booked or m.expires > ?)"
                        + " group by m.id, m.practitioner, p.name, m.role, m.reason order by m.role, p.name, m.id")
                .params(engagement, booked, now())
                .query((row, number) -> new Member(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Seat.hours(row.getInt(5)),
                        row.getString(4),
                        booked))
                .list();
    }

    void book(String engagement) {
        jdbc.sql("delete from project_member where engagement = ? and booked")
                .param(engagement)
                .update();
        jdbc.sql("update project_member set booked = true, expires = null where engagement = ?")
                .param(engagement)
                .update();
    }

    /** What was held softly only. */
    void drop(String engagement) {
        jdbc.sql("delete from project_member where engagement = ? and not booked")
                .param(engagement)
                .update();
    }

    void release(String engagement) {
        jdbc.sql("delete from project_member where engagement = ?")
                .param(engagement)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
