package io.engagementdesk.delivery;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables project and project_milestone. */
@Repository
class ProjectRows {

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Project project, int acceptanceDays) {
        jdbc.sql("insert into project (engagement, proposal, scope, title, starts_on, launched_at, kick_off_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(project.engagement(), project.proposal(), project.scope(), project.title())
                .params(
                        project.startsOn().map(Date::valueOf).orElse(null),
                        Timestamp.from(project.launchedAt()),
                        Timestamp.from(project.kickOffAt()))
                .update();
        project.milestones().forEach(step -> add(project.engagement(), step, acceptanceDays));
    }

    private void add(String engagement, Milestone step, int acceptanceDays) {
        jdbc.sql("insert into project_milestone (engagement, no, title, due, acceptance_days) values (?, ?, ?, ?, ?)")
                .params(engagement, step.no(), step.title(), Date.valueOf(step.due()), acceptanceDays)
                .update();
    }

    Optional<Project> find(String engagement) {
        return jdbc.sql("select * from project where engagement = ?")
                .param(engagement)
                .query((row, number) -> new Project(
                        engagement,
                        row.getObject("proposal", UUID.class),
                        row.getObject("scope", UUID.class),
                        row.getString("title"),
                        Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
                        row.getTimestamp("launched_at").toInstant(),
                        row.getTimestamp("kick_off_at").toInstant(),
                        milestones(engagement)))
                .optional();
    }

    /** What is accepted stays as it was. */
    void change(Project changed, Set<Integer> accepted) {
        int days = acceptanceDays(changed.engagement());
        jdbc.sql("update project set proposal = ?, scope = ?, title = ? where engagement = ?")
                .params(changed.proposal(), changed.scope(), changed.title(), changed.engagement())
                .update();
        Map<Integer, Milestone> open = changed.milestones().stream()
                .filter(step -> !accepted.contains(step.no()))
                .collect(Collectors.toMap(Milestone::no, Function.identity()));
        milestones(changed.engagement()).stream()
                .filter(step -> !accepted.contains(step.no()) && !open.containsKey(step.no()))
                .forEach(step -> drop(changed.engagement(), step));
        open.values().stream()
                .filter(step -> !replace(changed.engagement(), step))
                .forEach(step -> add(changed.engagement(), step, days));
    }

    private int acceptanceDays(String engagement) {
        return jdbc.sql("select max(acceptance_days) from project_milestone where engagement = ?")
                .param(engagement)
                .query(Integer.class)
                .single();
    }

    private boolean replace(String engagement, Milestone step) {
        return jdbc.sql("update project_milestone set title = ?, due = ? where engagement = ? and no = ?")
                        .params(step.title(), Date.valueOf(step.due()), engagement, step.no())
                        .update()
                == 1;
    }

    private void drop(String engagement, Milestone step) {
        jdbc.sql("delete from project_milestone where engagement = ? and no = ?")
                .params(engagement, step.no())
                .update();
    }

    void lock(String engagement) {
        jdbc.sql("select engagement from project where engagement = ? for update")
                .param(engagement)
                .query(String.class)
                .single();
    }

    Set<Integer> accepted(String engagement) {
        return jdbc.sql("select no from project_milestone where engagement = ? and accepted_at is not null")
                .param(engagement)
                .query(Integer.class)
                .set();
    }

    private List<Milestone> milestones(String engagement) {
        return jdbc.sql("select no, title, due from project_milestone where engagement = ? order by no")
                .param(engagement)
                .query((row, number) ->
                        new Milestone(row.getInt("no"), row.getString("title"), row.getObject("due", LocalDate.class)))
                .list();
    }
}
