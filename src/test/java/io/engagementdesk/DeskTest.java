package io.engagementdesk;

import io.engagementdesk.contract.AgreedSpecimens;
import io.engagementdesk.insight.doctor.DoctorVisit;
import io.engagementdesk.process.MovableClock;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The whole application on PostgreSQL, in one context for all that extend it: no mocks and no properties of their own,
 * so each test uses its own e-mail addresses and telephone numbers. Jobs run only when {@link Journey} says so.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "spring.datasource.url=unused"})
@AutoConfigureMockMvc
@ExtendWith({EngineOfTheTest.class, DoctorVisit.class})
@Import({EmbeddedDatabase.class, Journey.class, Cast.class, Doors.class, PassedFlows.class, AgreedSpecimens.class})
public abstract class DeskTest {

    @Autowired
    protected Journey journey;

    @Autowired
    protected Cast cast;

    @Autowired
    protected PassedFlows flows;

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected Doors doors;

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    protected int port;

    @Autowired
    private Clock time;

    /** The desk's time and the engine's; only ever moved forward, the database remembers. */
    protected final MovableClock clock() {
        return (MovableClock) time;
    }

    protected final Story story() {
        return new Story(doors, journey);
    }

    @AfterEach
    final void everybodyLeaves() {
        cast.exit();
    }
}
