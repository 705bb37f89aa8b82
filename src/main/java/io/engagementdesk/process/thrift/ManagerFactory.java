package io.engagementdesk.process.thrift;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives each command its own manager of ours in the place of one of the engine's. */
record ManagerFactory<T extends Session>(Class<T> replaced, Supplier<? extends T> ours) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return replaced;
    }

    @Override
    public Session openSession() {
        return ours.get();
    }
}
