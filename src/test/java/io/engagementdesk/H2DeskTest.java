package io.engagementdesk;

import io.engagementdesk.contract.AgreedSpecimens;
import io.engagementdesk.insight.doctor.DoctorVisit;
import io.engagementdesk.process.MovableClock;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The same as {@link DeskTest} on H2 in memory: the contract and a few journeys are proved on both. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1"
        })
@AutoConfigureMockMvc
@ExtendWith({EngineOfTheTest.class, DoctorVisit.class})
@Import({Journey.class, Cast.class, Doors.class, AgreedSpecimens.class})
public abstract class H2DeskTest {

    @Autowired
    protected Journey journey;

    @Autowired
    protected Cast cast;

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

    protected final MovableClock clock() {
        return (MovableClock) time;
    }

    protected final Story story() {
        return new Story(doors, journey);
    }
}
