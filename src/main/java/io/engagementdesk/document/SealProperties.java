package io.engagementdesk.document;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key that seals papers.
 *
 * @param keystore PKCS#12 file with the practice's certificate and its key; production asks for one
 * @param password of the file and the key in it
 * @param file where a self-made key is kept, outside production
 */
@ConfigurationProperties("desk.seal")
record SealProperties(
        @DefaultValue Optional<Path> keystore,
        @DefaultValue("") String password,
        @DefaultValue("./data/seal.p12") Path file) {}
