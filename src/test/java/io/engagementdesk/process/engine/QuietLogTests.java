package io.engagementdesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class QuietLogTests {

    private final Logger jersey = (Logger) LoggerFactory.getLogger("org.glassfish.jersey.server.ServerRuntime");

    @Test
    void aBrowserThatWentAwayIsNoError() {
        Throwable broken = new IllegalStateException(new ClientAbortException(new IOException("Broken pipe")));
        assertThat(logged(broken)).isEqualTo(FilterReply.DENY);
    }

    @Test
    void otherFaultsAreLogged() {
        assertThat(logged(new IllegalStateException(new IOException("Disk full"))))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply logged(Throwable thrown) {
        return new QuietLog().decide(null, jersey, Level.ERROR, "An I/O error has occurred", null, thrown);
    }
}
