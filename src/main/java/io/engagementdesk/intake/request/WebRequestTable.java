package io.engagementdesk.intake.request;

import io.engagementdesk.client.NewContact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table web_request. */
@Repository
class WebRequestTable {

    private final JdbcClient jdbc;

    WebRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WebRequest request, String tokenHash, Instant now) {
        NewContact contact = request.wanted().contact();
        jdbc.sql("insert into web_request (id, token_hash, name, email, phone, language, organisation, channel,"
                        + " time_zone, service, when_wanted, question, requested_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(request.id(), tokenHash, contact.name(), contact.email(), contact.phone())
                .params(contact.language(), contact.organisation(), contact.channel(), contact.timeZone())
                .params(
                        request.wanted().service(),
                        request.wanted().when(),
                        request.wanted().question())
                .params(Timestamp.from(now), Timestamp.from(request.expires()))
                .update();
    }

    Optional<WebRequest> find(String tokenHash) {
        return select("", tokenHash);
    }

    /** The request, and nobody else may confirm it before the transaction ends. */
    Optional<WebRequest> lock(String tokenHash) {
        return select(" for update", tokenHash);
    }

    void confirmed(UUID id, String engagement) {
        jdbc.sql("update web_request set engagement = ? where id = ?")
                .params(engagement, id)
                .update();
    }

    private Optional<WebRequest> select(String lock, String tokenHash) {
        return jdbc.sql("select * from web_request where token_hash = ?" + lock)
                .param(tokenHash)
                .query(WebRequestTable::read)
                .optional();
    }

    private static WebRequest read(ResultSet row, int number) throws SQLException {
        NewContact contact = new NewContact(
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("organisation"),
                row.getString("channel"));
        return new WebRequest(
                row.getObject("id", UUID.class),
                new Request(contact, row.getString("service"), row.getString("when_wanted"), row.getString("question")),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("engagement"));
    }
}
