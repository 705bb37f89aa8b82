package io.engagementdesk.process.guard.command;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Stands before every command of the engine; strict with those that come through a door, that is with a login. */
class CommandGuard extends CommandInterceptor {

    /** One count for all chains: what a command runs inside is the command's own affair. */
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final List<CommandRule> rules;
    private final Turns turns;

    CommandGuard(List<CommandRule> rules, Turns turns) {
        this.rules = rules;
        this.turns = turns;
    }

    @Override
    public <T> T execute(Command<T> command) {
        QueryRule.check(command);
        boolean door = DEPTH.get() == 0 && caller(Context.getCommandContext());
        DEPTH.set(DEPTH.get() + 1);
        try {
            return door ? guarded(command) : next.execute(command);
        } finally {
            DEPTH.set(DEPTH.get() - 1);
        }
    }

    private <T> T guarded(Command<T> command) {
        try {
            CommandRule rule = rules.stream()
                    .filter(one -> one.concerns(command))
                    .findFirst()
                    .orElseThrow(() -> Refusals.operation(command));
            turns.await(command);
            rule.before(command);
            T result = next.execute(command);
            rule.after(command, result);
            return result;
        } catch (RuntimeException failed) {
            throw Refusals.remembered(failed);
        }
    }

    private static boolean caller(CommandContext context) {
        return context.getAuthentication() != null;
    }
}
