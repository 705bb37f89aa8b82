package io.engagementdesk.contract.signing;

import io.engagementdesk.callback.LinkKey;
import io.engagementdesk.client.Contact;
import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.ContractProperties;
import io.engagementdesk.contract.SigningLog;
import io.engagementdesk.contract.SigningLog.Event;
import io.engagementdesk.contract.SigningLog.Line;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.NamedSecret;
import io.engagementdesk.process.FormRefused;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes that show that the signer reads his mail: each lives ten minutes and five tries. */
@Component
@Transactional
class SigningCodes implements NamedSecret {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_IN_WINDOW = 5;
    private static final int MOST_TRIES = 5;
    private static final BigInteger RANGE = BigInteger.valueOf(1_000_000);

    private final JdbcClient jdbc;
    private final LinkKey key;
    private final Messages messages;
    private final SigningLog log;
    private final ContractProperties settings;
    private final Clock clock;

    SigningCodes(
            JdbcClient jdbc, LinkKey key, Messages messages, SigningLog log, ContractProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.messages = messages;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isNeeded(Contract contract) {
        return contract.gross().getAmount().compareTo(settings.codeAbove()) > 0;
    }

    /** Mails a new code; the ones before end. */
    void send(Contract contract, Contact signer) {
        jdbc.sql("select id from contract where id = ? for update")
                .param(contract.id())
                .query(UUID.class)
                .single();
        Instant now = clock.instant();
        if (sentSince(contract, now.minus(PAUSE)) > 0 || sentSince(contract, now.minus(WINDOW)) >= MOST_IN_WINDOW) {
            throw new FormRefused("code", "slower", "A code was sent just now. Wait a minute before the next.");
        }
        jdbc.sql("update signing_code set used = true where contract = ?")
                .param(contract.id())
                .update();
        UUID id = UUID.randomUUID();
        Instant until = now.plus(LIFE);
        jdbc.sql("insert into signing_code (id, contract, contact, sent_at, expires_at, tries, used)"
                        + " values (?, ?, ?, ?, ?, 0, false)")
                .params(id, contract.id(), signer.id(), Timestamp.from(now), Timestamp.from(until))
                .update();
        Map<String, String> facts = Map.of(
                fact(),
                id.toString(),
                "expires",
                until.truncatedTo(ChronoUnit.SECONDS).toString());
        messages.send(new Messages.Draft(contract.engagement(), "signingCode", signer.id(), id.toString(), facts));
        log.add(contract.engagement(), line(Event.CODE_SENT, signer));
    }

    /** Until when the code that was sent last counts; empty where there is none to give. */
    @Transactional(readOnly = true)
    public Optional<Instant> liveUntil(Contract contract, Contact signer) {
        return live(contract, signer).map(Code::until);
    }

    /** Counts a try, whatever becomes of it, in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isRight(Contract contract, Contact signer, String given) {
        Optional<Code> live = live(contract, signer);
        boolean tried = live.isPresent()
                && jdbc.sql("update signing_code set tries = tries + 1 where id = ? and tries < ? and used = false")
                                .params(live.get().id(), MOST_TRIES)
                                .update()
                        > 0;
        boolean right = tried && MessageDigest.isEqual(of(live.get().id()).getBytes(), given.getBytes());
        if (!right) {
            log.add(contract.engagement(), line(Event.CODE_REFUSED, signer));
        }
        return right;
    }

    /** A signature has used it up. */
    void use(Contract contract) {
        jdbc.sql("update signing_code set used = true where contract = ?")
                .param(contract.id())
                .update();
    }

    @Override
    public String fact() {
        return "signingCode";
    }

    /** Six digits that only this desk can derive from the id. */
    @Override
    public String of(UUID id) {
        BigInteger token = new BigInteger(1, key.token("signing-code", id).getBytes());
        return "%06d".formatted(token.mod(RANGE).intValue());
    }

    private record Code(UUID id, Instant until) {}

    private Optional<Code> live(Contract contract, Contact signer) {
        return jdbc.sql("select id, expires_at from signing_code where contract = ? and contact = ? and used = false"
                        + " and tries < ? and expires_at > ? order by sent_at desc fetch first 1 rows only")
                .params(contract.id(), signer.id(), MOST_TRIES, Timestamp.from(clock.instant()))
                .query((row, number) -> new Code(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .optional();
    }

    private int sentSince(Contract contract, Instant moment) {
        return jdbc.sql("select count(*) from signing_code where contract = ? and sent_at > ?")
                .params(contract.id(), Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    private static Line line(Event event, Contact signer) {
        return new Line(event, signer.name(), Optional.of(signer.id()), Optional.empty(), "");
    }
}
