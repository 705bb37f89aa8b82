package io.engagementdesk.payment.reconcile;

import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import io.engagementdesk.payment.gateway.ProviderEvents;
import io.engagementdesk.process.Jobs;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What providers tell us: each event stored once with the job that acts on it, never lost, never done twice. */
@Component
class WebhookInbox implements ProviderEvents {

    /** A stored event. */
    record Received(UUID id, String provider, String event, String type, String object) {}

    private static final Duration FRESH = Duration.ofMinutes(10);

    /** So long can providers be asked about an event; afterwards what it said is of no more use. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;
    private final MeterRegistry metrics;

    WebhookInbox(JdbcClient jdbc, Jobs jobs, Clock clock, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void received(String provider, Event event, String body) {
        stored(() -> {
            UUID id = UUID.randomUUID();
            if (store(id, provider, event, body)) {
                jobs.schedule("inboxJob", id.toString());
            }
        });
    }

    @Override
    public void ignored(String provider, Event event, String reason, String body) {
        stored(() -> {
            UUID id = UUID.randomUUID();
            if (store(id, provider, event, body)) {
                close(id, "IGNORED", reason);
            }
        });
    }

    private void stored(Runnable work) {
        try {
            jobs.apart(work);
        } catch (DuplicateKeyException twice) {
            count("TWICE");
        }
    }

    private boolean store(UUID id, String provider, Event event, String body) {
        return jdbc.sql("insert into inbox_event (id, provider, event_id, type, object_id, state, received_at, body)"
                                + " select ?, ?, ?, ?, ?, 'RECEIVED', ?, cast(? as varchar(300000))"
                                + " where not exists (select 1 from inbox_event where provider = ? and event_id = ?)")
                        .params(id, provider, event.id(), event.type(), event.object(), Timestamp.from(clock.instant()))
                        .params(body, provider, event.id())
                        .update()
                > 0;
    }

    /** The event, locked, if nothing has been done about it yet. */
    Optional<Received> lock(String id) {
        return jdbc.sql("select * from inbox_event where id = ? and state = 'RECEIVED' for update")
                .param(UUID.fromString(id))
                .query((row, number) -> new Received(
                        row.getObject("id", UUID.class),
                        row.getString("provider"),
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("object_id")))
                .optional();
    }

    void processed(Received event) {
        close(event.id(), "PROCESSED", null);
    }

    void parked(UUID event, String reason) {
        close(event, "PARKED", reason);
    }

    private void close(UUID event, String state, String reason) {
        jdbc.sql("update inbox_event set state = ?, reason = ?, processed_at = ?,"
                        + " body = case when ? then null else body end where id = ?")
                .params(state, reason, Timestamp.from(clock.instant()), "PROCESSED".equals(state), event)
                .update();
        count(state);
    }

    /** What became of an event, for whoever watches the desk. */
    private void count(String outcome) {
        metrics.counter("desk.payment.events", "outcome", outcome).increment();
    }

    /** Events that nobody can ask about any more are no longer kept word for word. */
    void forgetWords() {
        jdbc.sql("update inbox_event set body = null where body is not null and received_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Whether news has just come in that nobody has acted on; what waits longer keeps nobody from comparing. */
    boolean busy() {
        return jdbc.sql("select count(*) from inbox_event where state = 'RECEIVED' and received_at > ?")
                        .param(Timestamp.from(clock.instant().minus(FRESH)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Instant readUntil(String provider) {
        return jdbc.sql("select read_until from provider_checkpoint where provider = ?")
                .param(provider)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    void readUntil(String provider, Instant moment) {
        int known = jdbc.sql("update provider_checkpoint set read_until = ? where provider = ?")
                .params(Timestamp.from(moment), provider)
                .update();
        if (known == 0) {
            jdbc.sql("insert into provider_checkpoint (provider, read_until) values (?, ?)")
                    .params(provider, Timestamp.from(moment))
                    .update();
        }
    }
}
