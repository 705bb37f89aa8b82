package io.engagementdesk.engagement;

import io.engagementdesk.process.Recall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engagements: registered once, moved from state to state, each move on the timeline. */
@Service
@Transactional
public class Engagements {

    /** What a new engagement begins with; checked by who registers it. */
    public record NewEngagement(String service, Engagement.When when, String question, UUID contact) {

        private Engagement as(String number, Instant now) {
            return new Engagement(number, State.REGISTERED, now, service, when, question, contact, now);
        }
    }

    private final JdbcClient jdbc;
    private final EngagementNumbers numbers;
    private final Timeline timeline;
    private final Clock clock;
    private final Recall<String, Engagement> recall = new Recall<>();

    Engagements(JdbcClient jdbc, EngagementNumbers numbers, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Registers an engagement and gives its number. */
    public String register(NewEngagement wanted, Actor actor) {
        String number = numbers.next();
        Instant moment = clock.instant();
        Timestamp now = Timestamp.from(moment);
        jdbc.sql("insert into engagement (number, state, state_since, service, when_wanted, question, contact,"
                        + " registered_at, registered_by, door, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        number,
                        State.REGISTERED.name(),
                        now,
                        wanted.service(),
                        wanted.when().name())
                .params(wanted.question(), wanted.contact(), now, actor.who(), actor.door())
                .update();
        recall.put(number, wanted.as(number, moment));
        timeline.add(
                number,
                actor,
                "registered",
                wanted.service() + ", " + wanted.when().name().toLowerCase(Locale.ROOT));
        return number;
    }

    /**
     * An engagement of this number is known elsewhere, as after a backup was restored: what is told there of it would be
     * taken for that of the next who were given the number.
     */
    public void passOver(String number) {
        numbers.passOver(number);
    }

    /**
     * Moves the engagement to a state; already being there changes nothing.
     *
     * @throws IllegalStateException when it has ended: ends are final
     */
    public void move(String number, State to, Actor actor) {
        Engagement known = get(number);
        State from = known.state();
        if (from == to) {
            return;
        }
        if (from.isEnd()) {
            throw new IllegalStateException(number + " is " + from + " and cannot become " + to);
        }
        if (become(known, to)) {
            timeline.add(number, actor, "state", from + " → " + to);
        } else {
            move(number, to, actor);
        }
    }

    /** Moves the engagement from a state in which it usually is by now, or else from whatever state it is in. */
    public void move(String number, State usual, State to, Actor actor) {
        if (!advance(number, usual, to, actor)) {
            move(number, to, actor);
        }
    }

    /** Moves the engagement if it is in this state; false when it is not, and nothing changes. */
    public boolean advance(String number, State from, State to, Actor actor) {
        boolean moved = become(number, from, to, clock.instant());
        if (moved) {
            timeline.add(number, actor, "state", from + " → " + to);
        }
        return moved;
    }

    /** False when another transaction was faster: then what was known of it is forgotten. */
    private boolean become(Engagement known, State to) {
        Instant now = clock.instant();
        boolean moved = become(known.number(), known.state(), to, now);
        if (moved) {
            recall.put(known.number(), known.in(to, now));
        }
        return moved;
    }

    private boolean become(String number, State from, State to, Instant now) {
        Timestamp since = Timestamp.from(now);
        int moved = jdbc.sql("update engagement set state = ?, state_since = ?, closed_at = ?, version = version + 1"
                        + " where number = ? and state = ?")
                .params(to.name(), since, to.isEnd() ? since : null)
                .params(number, from.name())
                .update();
        recall.forget(number);
        return moved > 0;
    }

    /** The engagement of this number; it must exist. */
    @Transactional(readOnly = true)
    public Engagement get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("There is no engagement " + number));
    }

    @Transactional(readOnly = true)
    public Optional<Engagement> find(String number) {
        return recall.of(number, () -> read(number));
    }

    private Optional<Engagement> read(String number) {
        return jdbc.sql("select * from engagement where number = ?")
                .param(number)
                .query(Engagements::read)
                .optional();
    }

    /** The newest engagement of this contact that has not ended. */
    @Transactional(readOnly = true)
    public Optional<Engagement> latestOpenOf(UUID contact) {
        return jdbc.sql("select * from engagement where contact = ? and closed_at is null"
                        + " order by registered_at desc, number desc fetch first 1 rows only")
                .param(contact)
                .query(Engagements::read)
                .optional();
    }

    /** What this contact has bought or wanted, newest first. */
    @Transactional(readOnly = true)
    public List<Engagement> of(UUID contact) {
        return jdbc.sql("select * from engagement where contact = ? order by registered_at desc, number desc")
                .param(contact)
                .query(Engagements::read)
                .list();
    }

    private static Engagement read(ResultSet row, int number) throws SQLException {
        return new Engagement(
                row.getString("number"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("service"),
                Engagement.When.valueOf(row.getString("when_wanted")),
                row.getString("question"),
                row.getObject("contact", UUID.class),
                row.getTimestamp("registered_at").toInstant());
    }
}
