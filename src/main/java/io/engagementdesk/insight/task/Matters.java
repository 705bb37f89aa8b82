package io.engagementdesk.insight.task;

import io.engagementdesk.engagement.FollowUpProcess;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The matters behind follow-up tasks. */
@Component
class Matters {

    private static final String FOLLOW_UP_OF_TASK = "select v.TEXT_ from ACT_RU_VARIABLE v join ACT_RU_TASK t"
            + " on t.PROC_INST_ID_ = v.PROC_INST_ID_ where t.ID_ = ? and v.NAME_ = ?";

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the follow-up task is about; nothing for tasks of other models. */
    Optional<String> ofTask(String task) {
        return jdbc.sql(FOLLOW_UP_OF_TASK)
                .params(task, FollowUpProcess.FOLLOW_UP.name())
                .query(String.class)
                .optional()
                .flatMap(this::detail);
    }

    private Optional<String> detail(String followUp) {
        return jdbc.sql("select detail from follow_up where id = ?")
                .param(UUID.fromString(followUp))
                .query(String.class)
                .optional();
    }
}
