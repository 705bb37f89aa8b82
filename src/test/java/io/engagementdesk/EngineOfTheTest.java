package io.engagementdesk;

import io.engagementdesk.process.MovableClock;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Several contexts live in one JVM, but the engine's doors and its clock are static: they are those of this test. */
public final class EngineOfTheTest implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessEngines.registerProcessEngine(context.getBean(ProcessEngine.class));
        context.getBeanProvider(Clock.class)
                .ifAvailable(clock -> ((MovableClock) clock).setOffset(((MovableClock) clock).offset()));
        context.getBeanProvider(Journey.class).ifAvailable(Journey::begin);
    }
}
