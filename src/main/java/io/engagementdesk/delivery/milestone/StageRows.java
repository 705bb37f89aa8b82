package io.engagementdesk.delivery.milestone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table project_milestone, as far as the work moves it. */
@Repository
class StageRows {

    private final JdbcClient jdbc;

    StageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stage> of(String engagement) {
        return jdbc.sql("select * from project_milestone where engagement = ? order by no")
                .param(engagement)
                .query(StageRows::read)
                .list();
    }

    Stage get(String engagement, int no) {
        return jdbc.sql("select * from project_milestone where engagement = ? and no = ?")
                .params(engagement, no)
                .query(StageRows::read)
                .single();
    }

    /** Held until the end of the transaction. */
    Stage lock(String engagement, int no) {
        return jdbc.sql("select * from project_milestone where engagement = ? and no = ? for update")
                .params(engagement, no)
                .query(StageRows::read)
                .single();
    }

    /** All of them in their order, held until the end of the transaction. */
    List<Stage> lock(String engagement) {
        return jdbc.sql("select * from project_milestone where engagement = ? order by no for update")
                .param(engagement)
                .query(StageRows::read)
                .list();
    }

    void move(Stage stage, Stage.State next) {
        jdbc.sql("update project_milestone set state = ? where engagement = ? and no = ?")
                .params(next.name(), stage.engagement(), stage.no())
                .update();
    }

    void rework(Stage stage) {
        jdbc.sql("update project_milestone set state = ?, reworks = reworks + 1 where engagement = ? and no = ?")
                .params(Stage.State.REWORK.name(), stage.engagement(), stage.no())
                .update();
    }

    void accept(Stage stage, Instant now) {
        jdbc.sql("update project_milestone set state = ?, accepted_at = ? where engagement = ? and no = ?")
                .params(Stage.State.ACCEPTED.name(), Timestamp.from(now), stage.engagement(), stage.no())
                .update();
    }

    private static Stage read(ResultSet row, int number) throws SQLException {
        return new Stage(
                row.getString("engagement"),
                row.getInt("no"),
                row.getString("title"),
                row.getObject("due", LocalDate.class),
                row.getInt("acceptance_days"),
                row.getInt("reworks"),
                Stage.State.valueOf(row.getString("state")));
    }
}
