package io.engagementdesk.process.guard.command;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on the same task at the same time does so one after another: the second sees what the first has done. */
@Component
class Turns {

    private static final List<Class<?>> TAKEN =
            List.of(ClaimTaskCmd.class, AssignTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else is at the command's task; until then the engine has read nothing of it. */
    void await(Command<?> command) {
        if (TAKEN.stream().anyMatch(kind -> kind.isInstance(command))) {
            jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? for update")
                    .param(Inside.of(command, "taskId", String.class))
                    .query(String.class)
                    .optional();
        }
    }
}
