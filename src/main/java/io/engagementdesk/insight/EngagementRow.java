package io.engagementdesk.insight;

import io.engagementdesk.engagement.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** An engagement with the names that a reader wants. */
public record EngagementRow(
        String number,
        State state,
        Instant since,
        String service,
        String serviceName,
        String wanted,
        String question,
        UUID contact,
        String contactName,
        String organisation,
        Instant registeredAt) {

    static final String SELECT = "select e.*, coalesce(s.name, e.service) as service_name, c.name as contact_name,"
            + " o.name as organisation_name from engagement e left join service s on s.code = e.service"
            + " join contact c on c.id = e.contact left join organisation o on o.id = c.organisation ";

    static EngagementRow read(ResultSet row, int number) throws SQLException {
        return new EngagementRow(
                row.getString("number"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("service"),
                row.getString("service_name"),
                row.getString("when_wanted"),
                row.getString("question"),
                row.getObject("contact", UUID.class),
                row.getString("contact_name"),
                row.getString("organisation_name"),
                row.getTimestamp("registered_at").toInstant());
    }

    /** How the page colours the state: ended well, ended otherwise, on its way. */
    public String tone() {
        return state == State.FULFILLED || state == State.CLOSED ? "ok" : state.isEnd() ? "plain" : "wait";
    }

    public String stateInWords() {
        return Words.of(state);
    }

    public String sinceInWords() {
        return Words.moment(since);
    }
}
