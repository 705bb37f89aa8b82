package io.engagementdesk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who has the ball, from tasks first, then from what is waited for, then from work that is due. */
@Component
@Transactional(readOnly = true)
public class Balls {

    private static final String RUNS =
            " join ACT_RU_EXECUTION i on i.ID_ = %s and i.PARENT_ID_ is null and i.BUSINESS_KEY_ in (:numbers) ";

    private static final String TASKS = "select i.BUSINESS_KEY_, t.NAME_, t.ASSIGNEE_, t.CREATE_TIME_, t.DUE_DATE_,"
            + " (select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate')"
            + " from ACT_RU_TASK t" + RUNS.formatted("t.PROC_INST_ID_") + "order by t.CREATE_TIME_ desc";

    private static final String MESSAGES =
            "select i.BUSINESS_KEY_, s.EVENT_NAME_, s.CREATED_ from ACT_RU_EVENT_SUBSCR s"
                    + RUNS.formatted("s.PROC_INST_ID_") + "where s.EVENT_TYPE_ = 'message' order by s.EVENT_NAME_ desc";

    private static final String JOBS = "select i.BUSINESS_KEY_, x.ACT_ID_, j.CREATE_TIME_, j.DUEDATE_ from ACT_RU_JOB j"
            + RUNS.formatted("j.PROCESS_INSTANCE_ID_")
            + "join ACT_RU_EXECUTION x on x.ID_ = j.EXECUTION_ID_ where j.HANDLER_TYPE_ = 'async-continuation'";

    private final JdbcClient jdbc;

    Balls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By engagement number; an engagement for which nothing waits is not in it. */
    public Map<String, Ball> of(Collection<String> numbers) {
        Map<String, Ball> balls = new HashMap<>();
        if (!numbers.isEmpty()) {
            collect(balls, numbers, JOBS, Balls::job);
            collect(balls, numbers, MESSAGES, Balls::message);
            collect(balls, numbers, TASKS, Balls::task);
        }
        return balls;
    }

    public Optional<Ball> of(String number) {
        return Optional.ofNullable(of(List.of(number)).get(number));
    }

    private interface Reader {
        Ball read(ResultSet row) throws SQLException;
    }

    private void collect(Map<String, Ball> balls, Collection<String> numbers, String sql, Reader reader) {
        jdbc.sql(sql).param("numbers", numbers).query((ResultSet row) -> {
            balls.put(row.getString(1), reader.read(row));
        });
    }

    private static Ball task(ResultSet row) throws SQLException {
        String assignee = row.getString(3);
        return new Ball(
                assignee != null ? assignee : group(row.getString(6)),
                row.getString(2),
                moment(row, 4),
                moment(row, 5));
    }

    private static Ball message(ResultSet row) throws SQLException {
        return new Ball("telephone", Words.of(row.getString(2)), moment(row, 3), null);
    }

    private static Ball job(ResultSet row) throws SQLException {
        String step = Optional.ofNullable(row.getString(2)).orElse("nextStep");
        return new Ball("the desk itself", Words.of(step), moment(row, 3), moment(row, 4));
    }

    private static String group(String group) {
        return group == null ? "nobody" : group;
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
