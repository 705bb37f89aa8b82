package io.engagementdesk.process.guard.command;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;

/** Lets no query evaluate more than who and when; the engine's own check forgets the queries nested in {@code or}. */
@Component
class QueryRule implements CommandRule {

    /** The expressions that a filter may hold. */
    public static final Set<String> SAFE =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${endOfToday()}");

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof AbstractQuery<?, ?>;
    }

    /** Filters are kept and run later by others, so they may hold no more than a query. */
    static void check(Command<?> command) {
        if (command instanceof SaveFilterCmd) {
            check(Inside.of(command, "filter", Filter.class).getQuery());
        } else if (command instanceof AbstractExecuteFilterCmd) {
            check(Inside.of(command, "extendingQuery", Query.class));
        } else {
            check((Object) command);
        }
    }

    private static void check(Object asked) {
        all(asked)
                .filter(query -> !SAFE.containsAll(query.getExpressions().values()))
                .forEach(query -> {
                    throw new BadUserRequestException("Queries may hold no other expressions than " + SAFE);
                });
    }

    /** The query and those nested in it; only task queries nest expressions. */
    private static Stream<AbstractQuery<?, ?>> all(Object asked) {
        if (asked instanceof TaskQueryImpl tasks && tasks.getQueries() != null) {
            return Stream.concat(Stream.of(tasks), tasks.getQueries().stream());
        }
        return asked instanceof AbstractQuery<?, ?> query ? Stream.of(query) : Stream.empty();
    }
}
