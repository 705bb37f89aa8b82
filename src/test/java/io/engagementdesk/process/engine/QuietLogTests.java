package io.engagementdesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import io.engagementdesk.process.FormRefused;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class QuietLogTests {

    private final Logger jersey = (Logger) LoggerFactory.getLogger("org.glassfish.jersey.server.ServerRuntime");
    private final Logger commands = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        commands.addAppender(lines);
    }

    @AfterEach
    void leave() {
        commands.detachAppender(lines);
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aBrowserThatWentAwayIsNoError() {
        Throwable broken = new IllegalStateException(new ClientAbortException(new IOException("Broken pipe")));
        assertThat(logged(jersey, broken)).isEqualTo(FilterReply.DENY);
    }

    @Test
    void otherFaultsAreLogged() {
        assertThat(logged(jersey, new IllegalStateException(new IOException("Disk full"))))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void aRefusedFormIsOneLine() {
        at("/engine-rest/task/7/submit-form");
        assertThat(logged(commands, new ProcessEngineException(new FormRefused("need", "required", "Please fill"))))
                .isEqualTo(FilterReply.DENY);
        assertThat(said()).containsExactly("INFO Refused: need: Please fill");
    }

    @Test
    void anUnreadableModelIsOneLine() {
        at("/engine-rest/deployment/create");
        assertThat(logged(commands, new ParseException("No such\nelement", "bpmn/a.bpmn", List.of(), List.of())))
                .isEqualTo(FilterReply.DENY);
        assertThat(said()).containsExactly("INFO Refused: No such element");
    }

    @Test
    void whatIsNotThereIsAnAnswerAtADoorAndAFaultInAJobOrAPage() {
        Throwable missing = new NullValueException("task is null");
        assertThat(logged(commands, missing)).isEqualTo(FilterReply.NEUTRAL);
        at("/engagements/E-1");
        assertThat(logged(commands, missing)).isEqualTo(FilterReply.NEUTRAL);
        at("/camunda/api/engine/engine/default/task/7/claim");
        assertThat(logged(commands, missing)).isEqualTo(FilterReply.DENY);
    }

    @Test
    void aFaultAtADoorStaysAFault() {
        at("/engine-rest/task/7/submit-form");
        assertThat(logged(commands, new ProcessEngineException("Disk full"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(said()).isEmpty();
    }

    private static void at(String door) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("POST", door)));
    }

    private List<String> said() {
        return lines.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }

    private static FilterReply logged(Logger logger, Throwable thrown) {
        return new QuietLog().decide(null, logger, Level.ERROR, "Failed", null, thrown);
    }
}
