package io.engagementdesk.process;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every installation decides.
 *
 * @param production refuses everything that a demo may have
 * @param baseUrl what links in mails begin with; never taken from a request
 */
@ConfigurationProperties("desk")
public record DeskProperties(
        @DefaultValue("false") boolean production, @DefaultValue("http://127.0.0.1:8080") URI baseUrl) {}
