package io.engagementdesk.process.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.engagementdesk.process.FormRefused;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Keeps out of the log what no operator can act upon: of what a person was refused at a door it leaves one line, of
 * answers to browsers that have gone away nothing.
 */
@Component
class QuietLog extends TurboFilter implements InitializingBean {

    private static final String REST = "org.camunda.bpm.engine.rest.exception";

    /** Where the engine prints every failed command. */
    private static final String COMMANDS = "org.camunda.bpm.engine.context";

    /** What the door answers in words of its own. */
    private static final List<Class<?>> TOLD =
            List.of(FormRefused.class, OptimisticLockingException.class, TaskAlreadyClaimedException.class);

    @Override
    public void afterPropertiesSet() {
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        if (loggers instanceof LoggerContext logback) {
            logback.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] values, Throwable thrown) {
        Throwable cause = thrown == null && values != null && values.length > 0
                ? values[values.length - 1] instanceof Throwable last ? last : null
                : thrown;
        return expected(logger, level, cause) || printed(logger, format) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** The engine's REST door hands over the stack trace as text. */
    private static boolean printed(Logger logger, String format) {
        return REST.equals(logger.getName())
                && format != null
                && TOLD.stream().anyMatch(kind -> format.contains(kind.getName()));
    }

    private static boolean expected(Logger logger, Level level, Throwable thrown) {
        if (thrown == null || ExceptionUtils.indexOfType(thrown, ClientAbortException.class) >= 0) {
            return thrown != null;
        }
        Optional<String> refused = ExpectedRefusals.in(thrown);
        refused.filter(line -> COMMANDS.equals(logger.getName()) && level.isGreaterOrEqual(Level.WARN))
                .ifPresent(line -> logger.info("Refused: {}", line));
        return refused.isPresent();
    }
}
