package io.engagementdesk;

import io.engagementdesk.web.Browser;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People in front of browsers. The desk's jobs run by themselves; pictures of the pages are in target/pictures. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1")
@ExtendWith(EngineOfTheTest.class)
abstract class BrowserTest {

    protected static final int PORT = freePort();

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private JobExecutor jobs;

    protected Person desk;
    protected Person anna;
    protected Person client;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("desk.base-url", () -> "http://127.0.0.1:" + PORT);
    }

    @BeforeEach
    void openBrowsers() {
        Chromium.expect();
        jobs.start();
        desk = new Person(PORT);
        anna = new Person(PORT);
        client = new Person(PORT);
    }

    /** Also ends the jobs: the engine's clock is static, and the next test's. */
    @AfterEach
    void closeBrowsers() {
        jobs.shutdown();
        Stream.of(desk, anna, client).filter(Objects::nonNull).forEach(Person::leave);
    }

    protected static Browser admin() {
        return Browser.machine(PORT, "admin", "admin");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
