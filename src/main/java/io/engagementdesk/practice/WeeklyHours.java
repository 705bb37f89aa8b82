package io.engagementdesk.practice;

import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.money.Practice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hours that practitioners work every week, each in his own zone; who has none is never booked. */
@Service
@Transactional
public class WeeklyHours {

    private record Row(String practitioner, ZoneId zone, Hours hours) {}

    private final JdbcClient jdbc;
    private final Practitioners practitioners;
    private final Practice practice;

    WeeklyHours(JdbcClient jdbc, Practitioners practitioners, Practice practice) {
        this.jdbc = jdbc;
        this.practitioners = practitioners;
        this.practice = practice;
    }

    /** Without hours for who is no practitioner. */
    @Transactional(readOnly = true)
    public WorkingWeek of(String practitioner) {
        return of(List.of(practitioner)).getOrDefault(practitioner, new WorkingWeek(practice.timeZone(), List.of()));
    }

    /** Where the practitioner works. */
    @Transactional(readOnly = true)
    public ZoneId zone(String practitioner) {
        return of(practitioner).zone();
    }

    /** Those of many, in one statement. */
    @Transactional(readOnly = true)
    public Map<String, WorkingWeek> of(Collection<String> practitioners) {
        if (practitioners.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select p.login, p.time_zone, h.weekday, h.begins, h.ends from practitioner p"
                        + " left join working_hours h on h.practitioner = p.login where p.login in (:practitioners)"
                        + " order by p.login, h.weekday, h.begins")
                .param("practitioners", practitioners)
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::practitioner, Collectors.collectingAndThen(Collectors.toList(), WeeklyHours::week)));
    }

    /** From now on these hours and this zone, instead of all there were. */
    public void set(String practitioner, WorkingWeek week) {
        practitioners.lock(practitioner);
        jdbc.sql("update practitioner set time_zone = ? where login = ?")
                .params(week.zone().getId(), practitioner)
                .update();
        jdbc.sql("delete from working_hours where practitioner = ?")
                .param(practitioner)
                .update();
        week.hours().forEach(hours -> add(practitioner, hours));
    }

    private void add(String practitioner, Hours hours) {
        jdbc.sql("insert into working_hours (practitioner, weekday, begins, ends) values (?, ?, ?, ?)")
                .params(practitioner, hours.day().getValue(), hours.from(), hours.to())
                .update();
    }

    private Row read(ResultSet row, int number) throws SQLException {
        String zone = row.getString("time_zone");
        LocalTime begins = row.getObject("begins", LocalTime.class);
        return new Row(
                row.getString("login"),
                zone == null ? practice.timeZone() : ZoneId.of(zone),
                begins == null ? null : hours(row, begins));
    }

    private static Hours hours(ResultSet row, LocalTime begins) throws SQLException {
        return new Hours(DayOfWeek.of(row.getInt("weekday")), begins, row.getObject("ends", LocalTime.class));
    }

    private static WorkingWeek week(List<Row> rows) {
        return new WorkingWeek(
                rows.get(0).zone(),
                rows.stream().map(Row::hours).filter(Objects::nonNull).toList());
    }
}
