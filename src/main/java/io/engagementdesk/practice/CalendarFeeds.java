package io.engagementdesk.practice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a practitioner's calendar without signing in: whoever knows its secret, of which only a hash is kept. */
@Service
@Transactional
public class CalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Practitioners practitioners;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, Practitioners practitioners, Clock clock) {
        this.jdbc = jdbc;
        this.practitioners = practitioners;
        this.clock = clock;
    }

    /** Since when there is one. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(String practitioner) {
        return jdbc.sql("select made_at from calendar_feed where practitioner = ? and revoked_at is null")
                .param(practitioner)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** A new secret, told this once; the one before opens nothing any more. */
    public String make(String practitioner) {
        practitioners.lock(practitioner);
        revoke(practitioner);
        String secret = secret();
        jdbc.sql("insert into calendar_feed (id, practitioner, secret_hash, made_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), practitioner, hash(secret), Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    public void revoke(String practitioner) {
        jdbc.sql("update calendar_feed set revoked_at = ? where practitioner = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), practitioner)
                .update();
    }

    /** Whose calendar the secret opens. */
    @Transactional(readOnly = true)
    public Optional<Practitioner> owner(String secret) {
        return jdbc.sql("select practitioner from calendar_feed where secret_hash = ? and revoked_at is null")
                .param(hash(secret))
                .query(String.class)
                .optional()
                .flatMap(practitioners::find);
    }

    private static String secret() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
