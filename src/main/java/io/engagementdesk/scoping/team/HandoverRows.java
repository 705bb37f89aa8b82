package io.engagementdesk.scoping.team;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is booked of somebody's coming weeks. */
@Repository
class HandoverRows {

    /** Of one role, from that week on. */
    record Part(UUID member, String role, int quarters) {}

    private final JdbcClient jdbc;

    HandoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Part> ahead(String engagement, String login, LocalDate monday) {
        return jdbc.sql("select m.id, m.role, sum(h.quarters) from project_member m join project_hold h"
                        + " on h.member = m.id where m.engagement = ? and m.practitioner = ? and m.booked"
                        + " and h.monday >= ? group by m.id, m.role order by m.role, m.id")
                .params(engagement, login, Date.valueOf(monday))
                .query((row, number) -> new Part(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    /** All his quarters of this engagement, by week. */
    Map<LocalDate, Integer> weeks(String engagement, String login, LocalDate monday) {
        return jdbc
                .sql("select h.monday, sum(h.quarters) from project_member m join project_hold h"
                        + " on h.member = m.id where m.engagement = ? and m.practitioner = ? and m.booked"
                        + " and h.monday >= ? group by h.monday")
                .params(engagement, login, Date.valueOf(monday))
                .query((row, number) -> Map.entry(row.getDate(1).toLocalDate(), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** They are free again; who has not worked before that week was never there. */
    void free(Part part, LocalDate monday) {
        jdbc.sql("delete from project_hold where member = ? and monday >= ?")
                .params(part.member(), Date.valueOf(monday))
                .update();
        jdbc.sql("delete from project_member where id = ? and not exists"
                        + " (select 1 from project_hold where member = project_member.id)")
                .param(part.member())
                .update();
    }
}
