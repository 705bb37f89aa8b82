package io.engagementdesk.scoping.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scopes of projects, each version kept as it was. */
@Service
@Transactional
public class Scopes {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Scopes(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a new version; its id and number must not have been used. */
    public void keep(Scope scope) {
        jdbc.sql("insert into project_scope (id, engagement, version, data, scoped_by, scoped_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(scope.id(), scope.engagement(), scope.version(), write(scope))
                .params(scope.scopedBy(), Timestamp.from(clock.instant()))
                .update();
    }

    /** What was agreed is the newest version again, whatever was put together after it. */
    public void restore(UUID agreed) {
        Scope scope = get(agreed);
        Scope newest = latest(scope.engagement()).orElseThrow();
        if (!newest.id().equals(agreed)) {
            keep(scope.as(UUID.randomUUID(), newest.version() + 1));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Scope> latest(String engagement) {
        return jdbc.sql("select data from project_scope where engagement = ?"
                        + " order by version desc fetch first 1 rows only")
                .param(engagement)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** The scope of this id; it must exist. */
    @Transactional(readOnly = true)
    public Scope get(UUID id) {
        return read(jdbc.sql("select data from project_scope where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    /** Every version, the newest first. */
    @Transactional(readOnly = true)
    public List<Scope> versions(String engagement) {
        return jdbc
                .sql("select data from project_scope where engagement = ? order by version desc")
                .param(engagement)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    private String write(Scope scope) {
        try {
            return json.writeValueAsString(scope);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Scope read(String data) {
        try {
            return json.readValue(data, Scope.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A scope cannot be read", broken);
        }
    }
}
