package io.engagementdesk.process.guard.command;

import io.engagementdesk.process.FormRefused;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Why the engine refused what this thread's request asked for, so that the door can say it in its own words. */
public final class Refusals {

    private static final ThreadLocal<FormRefused> LAST = new ThreadLocal<>();

    private Refusals() {}

    /** The refusal of this request, if there was one; asked once. */
    public static Optional<FormRefused> take() {
        Optional<FormRefused> last = Optional.ofNullable(LAST.get());
        LAST.remove();
        return last;
    }

    static RuntimeException remembered(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRefused refused) {
                LAST.set(refused);
                return failed;
            }
        }
        return failed;
    }

    static AuthorizationException operation(Command<?> command) {
        return new AuthorizationException("This operation is not offered at this door: "
                + command.getClass().getSimpleName());
    }
}
