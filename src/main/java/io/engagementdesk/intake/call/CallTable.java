package io.engagementdesk.intake.call;

import io.engagementdesk.process.Recall;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables phone_call and call_fact. */
@Repository
public class CallTable {

    private static final String OPEN = " state not in ('ENDED', 'LOST')";

    private static final String OPEN_FIRST =
            "case when" + OPEN + " then 0 else 1 end, started_at desc, id fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final CallRows rows;
    private final Recall<UUID, Line> locked = new Recall<>();
    private final Recall<String, List<Line>> about = new Recall<>();

    CallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new CallRows(jdbc);
    }

    public void insert(Call call) {
        String openLine = call.direction() == Call.Direction.INBOUND ? call.caller() : null;
        jdbc.sql("insert into phone_call (id, direction, caller, open_line, contact, engagement, practitioner, state,"
                        + " told, started_at, ended_at) values (?, ?, ?, ?, ?, ?, ?, ?, null, ?, null)")
                .params(call.id(), call.direction().name(), call.caller(), openLine, call.contact(), call.engagement())
                .params(call.practitioner(), call.state().name(), Timestamp.from(call.startedAt()))
                .update();
    }

    /** Writes everything that can change but what the model was told. */
    public void update(Line line) {
        Call call = line.call();
        Timestamp ended = call.endedAt() == null ? null : Timestamp.from(call.endedAt());
        jdbc.sql("update phone_call set contact = ?, engagement = ?, practitioner = ?, state = ?, ended_at = ?,"
                        + " open_line = case when ? then null else open_line end where id = ?")
                .params(
                        call.contact(),
                        call.engagement(),
                        call.practitioner(),
                        call.state().name(),
                        ended)
                .params(call.state().isOver(), call.id())
                .update();
        changed(line);
    }

    public void told(UUID call, String message) {
        jdbc.sql("update phone_call set told = ? where id = ?")
                .params(message, call)
                .update();
        lock(call).ifPresent(line -> changed(new Line(line.call().told(message), line.facts())));
    }

    /** Adds the last of the line's facts. */
    public void add(Line line) {
        CallFact fact = line.facts().get(line.facts().size() - 1);
        jdbc.sql("insert into call_fact (phone_call, seq, party, person, what, at, outcome)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        line.call().id(),
                        fact.seq(),
                        fact.party().name(),
                        fact.person(),
                        fact.what().name())
                .params(
                        Timestamp.from(fact.at()),
                        fact.outcome() == null ? null : fact.outcome().name())
                .update();
        changed(line);
    }

    private Line changed(Line line) {
        locked.put(line.call().id(), line);
        String engagement = line.call().engagement();
        Optional<List<Line>> known = about.of(engagement, Optional::empty);
        about.forget(engagement);
        known.filter(lines -> lines.stream().anyMatch(line::isOf))
                .ifPresent(lines -> about.put(engagement, replaced(lines, line)));
        return line;
    }

    private static List<Line> replaced(List<Line> lines, Line now) {
        return lines.stream().map(line -> line.isOf(now) ? now : line).toList();
    }

    /** The call, and nobody else may change it before the transaction ends. */
    public Optional<Line> lock(UUID id) {
        return locked.of(id, () -> rows.calls("id = ? for update", id).stream()
                .findFirst()
                .map(rows::line)
                .map(this::changed));
    }

    public Optional<Line> find(UUID id) {
        return rows.lines("id = ?", id).stream().findFirst();
    }

    /** The calls about an engagement, newest first. */
    public List<Line> of(String engagement) {
        return about.of(
                        engagement,
                        () -> Optional.of(rows.lines("engagement = ? order by started_at desc, id", engagement)))
                .orElseThrow();
    }

    /** The calls that are not over, newest first. */
    public List<Line> open() {
        return rows.lines(OPEN + " order by started_at desc, id");
    }

    /** The open calls of a number; what was dropped first, then the newest. */
    public List<UUID> openOf(String caller) {
        return rows.ids(
                "caller = ? and" + OPEN + " order by case state when 'DROPPED' then 0 else 1 end, started_at desc",
                caller);
    }

    /** The call that this caller himself has open. */
    public Optional<UUID> openLine(String caller) {
        return rows.ids("open_line = ?", caller).stream().findFirst();
    }

    /** The open calls about an engagement, newest first. */
    public List<UUID> openAbout(String engagement) {
        return rows.ids("engagement = ? and" + OPEN + " order by started_at desc, id", engagement);
    }

    /** Who has taken a call that is not over. */
    public List<String> engaged() {
        return jdbc.sql("select practitioner from phone_call where practitioner is not null and told is not null and"
                        + OPEN)
                .query(String.class)
                .list();
    }

    /** The newest call of this number; what is open before what is over. */
    public Optional<Line> latestOf(String caller) {
        return rows.lines("caller = ? order by " + OPEN_FIRST, caller).stream().findFirst();
    }

    /** The newest call routed to this practitioner; what is open before what is over. */
    public Optional<Line> latestAt(String practitioner) {
        return rows.lines("practitioner = ? order by " + OPEN_FIRST, practitioner).stream()
                .findFirst();
    }

    /** The calls routed to this practitioner since that moment, newest first. */
    public List<Line> at(String practitioner, Instant since) {
        return rows.lines(
                "practitioner = ? and started_at >= ? order by started_at desc, id",
                practitioner,
                Timestamp.from(since));
    }
}
