package io.engagementdesk.process.guard.command;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;

/** A task is claimed for oneself; giving it to somebody else is assigning, which has a permission of its own. */
@Component
class ClaimRule implements CommandRule {

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof ClaimTaskCmd;
    }

    @Override
    public void before(Command<?> command) {
        String claimer = Inside.of(command, "userId", String.class);
        if (claimer != null && !claimer.equals(Context.getCommandContext().getAuthenticatedUserId())) {
            throw new AuthorizationException("A task is claimed for oneself; managers assign it to others.");
        }
    }
}
