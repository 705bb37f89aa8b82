package io.engagementdesk.client;

import io.engagementdesk.process.Upsert;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies: known by the domain of their addresses, or by name where only freemail is used. */
@Component
class Organisations {

    private final JdbcClient jdbc;
    private final Upsert upsert;
    private final Clock clock;

    Organisations(JdbcClient jdbc, Upsert upsert, Clock clock) {
        this.jdbc = jdbc;
        this.upsert = upsert;
        this.clock = clock;
    }

    /** The company of a contact, made if he names one that is not known. */
    Optional<UUID> of(NewContact contact) {
        Optional<String> domain = domain(contact.email());
        Optional<UUID> byDomain = domain.flatMap(name -> find("domain", name));
        if (byDomain.isPresent() || contact.organisation() == null) {
            return byDomain;
        }
        return Optional.of(domain.map(name -> make(contact.organisation(), "domain", name))
                .orElseGet(() -> byName(contact.organisation())));
    }

    String name(UUID organisation) {
        return jdbc.sql("select name from organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    private UUID byName(String name) {
        return jdbc.sql("select id from organisation where lower(name) = ? order by created_at fetch first 1 rows only")
                .param(key(name))
                .query(UUID.class)
                .optional()
                .orElseGet(() -> make(name, "known_as", key(name)));
    }

    private UUID make(String name, String column, String value) {
        return upsert.insertOrReread(() -> insert(name, column, value), () -> find(column, value));
    }

    private UUID insert(String name, String column, String value) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, name, " + column + ", created_at) values (?, ?, ?, ?)")
                .params(id, name, value, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private Optional<UUID> find(String column, String value) {
        return jdbc.sql("select id from organisation where " + column + " = ?")
                .param(value)
                .query(UUID.class)
                .optional();
    }

    private static Optional<String> domain(String email) {
        return Optional.of(email.substring(email.indexOf('@') + 1)).filter(domain -> !Freemail.has(domain));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
