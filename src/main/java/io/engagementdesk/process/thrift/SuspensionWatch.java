package io.engagementdesk.process.thrift;

import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets what is suspended or goes on again be known at once where it was said; the engine writes it past its cache. */
class SuspensionWatch extends CommandInterceptor {

    private final KnownDefinitions known;

    SuspensionWatch(KnownDefinitions known) {
        this.known = known;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        if (command instanceof AbstractSetStateCmd) {
            known.forget();
        }
        return result;
    }
}
