package io.engagementdesk.callback;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secret behind client links.
 *
 * @param key tokens are derived from it: whoever has it can make the link of any id; production asks for one
 * @param file where a key made up at the first start is kept, outside production
 */
@ConfigurationProperties("desk.link")
record LinkProperties(@DefaultValue Optional<String> key, @DefaultValue("./data/link.key") Path file) {}
