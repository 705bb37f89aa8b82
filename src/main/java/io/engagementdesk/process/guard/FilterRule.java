package io.engagementdesk.process.guard;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Filters are kept and run later by others, so they may hold no more than a query. */
final class FilterRule implements CommandRule {

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof SaveFilterCmd;
    }

    @Override
    public void before(Command<?> command) {
        QueryRule.check(Inside.of(command, "filter", Filter.class));
    }
}
