package io.engagementdesk.process.guard;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Lets no query evaluate more than who and when; the engine's own check forgets the queries nested in {@code or}. */
final class QueryRule implements CommandRule {

    /** The expressions that a filter may hold. */
    public static final Set<String> SAFE =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${endOfToday()}");

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof AbstractQuery<?, ?>;
    }

    static void check(Command<?> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
        }
    }

    static void check(Filter filter) {
        check((AbstractQuery<?, ?>) (Object) filter.getQuery());
    }

    private static void check(AbstractQuery<?, ?> query) {
        if (query == null) {
            return;
        }
        if (!SAFE.containsAll(query.getExpressions().values())) {
            throw new BadUserRequestException("Queries may hold no other expressions than " + SAFE);
        }
        nested(query).stream().filter(one -> one != query).forEach(QueryRule::check);
    }

    /** Only task queries take expressions. */
    private static List<TaskQueryImpl> nested(AbstractQuery<?, ?> query) {
        return query instanceof TaskQueryImpl tasks && tasks.getQueries() != null ? tasks.getQueries() : List.of();
    }
}
