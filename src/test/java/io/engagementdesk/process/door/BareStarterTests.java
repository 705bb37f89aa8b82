package io.engagementdesk.process.door;

import static org.assertj.core.api.Assertions.assertThat;

import barestarter.BareStarter;
import io.engagementdesk.EngineOfTheTest;
import io.engagementdesk.web.Browser;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each weakness really exists in the engine as it comes; {@link HardenedTests} runs the same list against us. */
@ExtendWith(EngineOfTheTest.class)
@SpringBootTest(
        classes = BareStarter.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.location=classpath:/barestarter/",
            "spring.datasource.url=jdbc:h2:mem:bare",
            "camunda.bpm.job-execution.enabled=false"
        })
class BareStarterTests {

    private static final String SCHEMAS = "javax.xml.accessExternalSchema";

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    private String ours;

    /** Our application in the same JVM has narrowed what parsers may read. */
    @BeforeEach
    void asTheJvmComes() {
        ours = System.clearProperty(SCHEMAS);
    }

    @AfterEach
    void asItWas() {
        Optional.ofNullable(ours).ifPresent(value -> System.setProperty(SCHEMAS, value));
    }

    @ParameterizedTest
    @MethodSource("io.engagementdesk.process.door.Weakness#all")
    void isOpenAsItComes(Weakness weakness) {
        Browser stranger = Browser.anonymous(port);
        assertThat(weakness.open().test(new Weakness.Target(engine, stranger, stranger)))
                .isTrue();
    }
}
