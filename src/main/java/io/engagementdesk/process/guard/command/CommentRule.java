package io.engagementdesk.process.guard.command;

import io.engagementdesk.process.CommentObserver;
import io.engagementdesk.process.FormRefused;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A comment is plain text about an open task that its writer may read; the modules hear of it. */
@Component
class CommentRule implements CommandRule {

    private static final int LONGEST = 1_900;

    private final ObjectProvider<CommentObserver> observers;

    CommentRule(ObjectProvider<CommentObserver> observers) {
        this.observers = observers;
    }

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof AddCommentCmd;
    }

    @Override
    public void before(Command<?> command) {
        TaskEntity task = task(command);
        String instance = Inside.of(command, "processInstanceId", String.class);
        if (task == null || instance != null && !instance.equals(task.getProcessInstanceId())) {
            throw new FormRefused("task", "closed", "This task is done or was taken away. Load your tasks again.");
        }
        Context.getProcessEngineConfiguration().getCommandCheckers().forEach(one -> one.checkReadTask(task));
        check(text(command));
    }

    private static void check(String text) {
        if (text.isEmpty()) {
            throw new FormRefused("message", "required", "Please write something.");
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new FormRefused("message", "length", "Please write plain text of up to " + LONGEST + " characters.");
        }
    }

    @Override
    public void after(Command<?> command, Object result) {
        TaskEntity task = task(command);
        String who = Context.getCommandContext().getAuthenticatedUserId();
        String engagement =
                task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        observers.forEach(one -> one.commented(engagement, task.getName(), who, text(command)));
    }

    private static TaskEntity task(Command<?> command) {
        String id = Inside.of(command, "taskId", String.class);
        return id == null ? null : Context.getCommandContext().getTaskManager().findTaskById(id);
    }

    private static String text(Command<?> command) {
        String text = Inside.of(command, "message", String.class);
        return text == null ? "" : text.strip();
    }
}
