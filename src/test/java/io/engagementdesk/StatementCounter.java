package io.engagementdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what is sent to the database: one for each execution, one for a whole batch. */
public final class StatementCounter implements BeanPostProcessor, QueryExecutionListener {

    private static final ThreadLocal<Integer> LOOKING = ThreadLocal.withInitial(() -> 0);

    private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;

    /** What a test only looks at is not the desk's work and not counted. */
    public static <T> T look(Supplier<T> glance) {
        LOOKING.set(LOOKING.get() + 1);
        try {
            return glance.get();
        } finally {
            LOOKING.set(LOOKING.get() - 1);
        }
    }

    public void start() {
        statements.clear();
        counting = true;
    }

    /** Every statement since the start, in order. */
    public List<String> stop() {
        counting = false;
        return new ArrayList<>(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? ProxyDataSourceBuilder.create(database).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (counting && LOOKING.get() == 0) {
            statements.add(queries.get(0).getQuery());
        }
    }
}
