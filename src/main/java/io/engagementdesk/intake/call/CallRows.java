package io.engagementdesk.intake.call;

import io.engagementdesk.intake.call.CallFact.Outcome;
import io.engagementdesk.intake.call.CallFact.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads calls and their facts from phone_call and call_fact; the conditions are those of {@link CallTable}. */
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Calls with their facts in one read; what decides their order must be a column of the call. */
    List<Line> lines(String where, Object... values) {
        Map<UUID, Call> calls = new LinkedHashMap<>();
        Map<UUID, List<CallFact>> facts = new HashMap<>();
        jdbc.sql("select c.*, f.* from (select * from phone_call where " + where + ") c"
                        + " left join call_fact f on f.phone_call = c.id order by c.started_at desc, c.id, f.seq")
                .params(values)
                .query((ResultSet row) -> {
                    Call call = call(row, 0);
                    calls.put(call.id(), call);
                    List<CallFact> known = facts.computeIfAbsent(call.id(), id -> new ArrayList<>());
                    if (row.getString("what") != null) {
                        known.add(fact(row, 0));
                    }
                });
        return calls.values().stream()
                .map(call -> new Line(call, List.copyOf(facts.get(call.id()))))
                .toList();
    }

    List<Call> calls(String where, Object... values) {
        return jdbc.sql("select * from phone_call where " + where)
                .params(values)
                .query(CallRows::call)
                .list();
    }

    List<UUID> ids(String where, Object... values) {
        return jdbc.sql("select id from phone_call where " + where)
                .params(values)
                .query(UUID.class)
                .list();
    }

    /** The call with its facts, read anew. */
    Line line(Call call) {
        return new Line(
                call,
                jdbc.sql("select * from call_fact where phone_call = ? order by seq")
                        .param(call.id())
                        .query(CallRows::fact)
                        .list());
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                Call.Direction.valueOf(row.getString("direction")),
                row.getString("caller"),
                row.getObject("contact", UUID.class),
                row.getString("engagement"),
                row.getString("practitioner"),
                CallState.valueOf(row.getString("state")),
                row.getString("told"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    private static CallFact fact(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new CallFact(
                row.getInt("seq"),
                Party.valueOf(row.getString("party")),
                row.getString("person"),
                What.valueOf(row.getString("what")),
                row.getTimestamp("at").toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
