package io.engagementdesk.delivery.work;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table project_task: who does what, and what is done. */
@Repository
class TaskRows {

    /** What has happened to a task. */
    record Progress(String position, Optional<String> assignee, Optional<Instant> doneAt) {}

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Progress> of(String engagement) {
        return jdbc
                .sql("select position, assignee, done_at from project_task where engagement = ?")
                .param(engagement)
                .query((row, number) -> new Progress(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant)))
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::position, progress -> progress));
    }

    /** Only while the project is locked. */
    void put(String engagement, Progress progress, String who) {
        jdbc.sql("delete from project_task where engagement = ? and position = ?")
                .params(engagement, progress.position())
                .update();
        jdbc.sql("insert into project_task (engagement, position, assignee, done_by, done_at) values (?, ?, ?, ?, ?)")
                .params(engagement, progress.position(), progress.assignee().orElse(null))
                .params(
                        progress.doneAt().map(at -> who).orElse(null),
                        progress.doneAt().map(Timestamp::from).orElse(null))
                .update();
    }
}
