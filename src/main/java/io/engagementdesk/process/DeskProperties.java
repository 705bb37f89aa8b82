package io.engagementdesk.process;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What every installation decides.
 *
 * @param production refuses everything that a demo may have
 * @param baseUrl what links in mails begin with; never taken from a request
 * @param demoEnabled whether the demo practice is there; by default wherever production is off
 */
@ConfigurationProperties("desk")
public record DeskProperties(
        @DefaultValue("false") boolean production,
        @DefaultValue("http://127.0.0.1:8080") URI baseUrl,
        @Name("demo.enabled") Boolean demoEnabled) {

    /** Whether this is the demo. */
    public boolean demo() {
        return !production && !Boolean.FALSE.equals(demoEnabled);
    }
}
