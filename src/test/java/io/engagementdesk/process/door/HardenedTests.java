package io.engagementdesk.process.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.Logins;
import io.engagementdesk.web.Browser;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class HardenedTests extends DeskTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Logins logins;

    @ParameterizedTest
    @MethodSource("io.engagementdesk.process.door.Weakness#all")
    void isClosedHere(Weakness weakness) {
        logins.ensure("managerOfWeakness", "M", "W", "managerOfWeakness", "manager");
        Browser caller = Browser.machine(port, "managerOfWeakness", "managerOfWeakness");
        assertThat(weakness.open().test(new Weakness.Target(engine, Browser.anonymous(port), caller)))
                .isFalse();
    }
}
