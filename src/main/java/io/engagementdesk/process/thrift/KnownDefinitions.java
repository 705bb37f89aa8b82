package io.engagementdesk.process.thrift;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * What hardly ever changes: looked up again whenever this node deploys or suspends, and every half minute, by when it
 * notices what another node has done.
 */
final class KnownDefinitions {

    private static final long KNOWN_FOR = Duration.ofSeconds(30).toNanos();

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Object definition, long since) {

        private boolean isFresh() {
            return System.nanoTime() - since < KNOWN_FOR;
        }
    }

    /** What was found lately by this name; else looks again. What is missing is never known. */
    @SuppressWarnings("unchecked")
    <T> T find(String name, Supplier<T> look) {
        Known before = known.get(name);
        if (before != null && before.isFresh()) {
            return (T) before.definition();
        }
        T found = look.get();
        if (found != null) {
            known.put(name, new Known(found, System.nanoTime()));
        }
        return found;
    }

    /** Now, and again when others can see what this transaction changes. */
    void forget() {
        known.clear();
        CommandContext context = Context.getCommandContext();
        if (context != null && context.getTransactionContext() != null) {
            context.getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, committed -> known.clear());
        }
    }
}
