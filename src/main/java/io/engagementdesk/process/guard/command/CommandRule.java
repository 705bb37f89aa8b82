package io.engagementdesk.process.guard.command;

import org.camunda.bpm.engine.impl.interceptor.Command;

/** What a door may do by one kind of command; a command without a rule is refused. */
public interface CommandRule {

    boolean concerns(Command<?> command);

    /** Refuses by throwing; runs in the command's transaction. */
    default void before(Command<?> command) {}

    /** May add to what is answered. */
    default void after(Command<?> command, Object result) {}
}
