package io.engagementdesk.intake.twilio.leg;

import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.leg.Leg.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table twilio_leg. */
@Repository
@OnTwilio
public class Legs {

    private final JdbcClient jdbc;
    private final Clock clock;

    Legs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Leg> find(UUID id) {
        return select("id = ?", id).stream().findFirst();
    }

    /**
     * The leg of Twilio's call of this name; one that had no name yet has it now.
     *
     * @param leg which we said it is when we had it dialled
     */
    @Transactional
    public Optional<Leg> of(String sid, Optional<UUID> leg) {
        return ofSid(sid).or(() -> leg.flatMap(this::find).flatMap(dialled -> named(dialled, sid)));
    }

    /** Another call that was made for the same leg is not of it. */
    private Optional<Leg> named(Leg leg, String sid) {
        name(leg.id(), sid);
        return ofSid(sid);
    }

    public Optional<Leg> ofSid(String sid) {
        return select("sid = ?", sid).stream().findFirst();
    }

    /** The leg, and nobody else may change its call before the transaction ends. */
    public Leg lock(UUID id) {
        jdbc.sql("select id from phone_call where id = (select phone_call from twilio_leg where id = ?) for update")
                .param(id)
                .query(UUID.class)
                .single();
        return find(id).orElseThrow();
    }

    /** The telephones that are, or shall be, connected to the call. */
    public List<Leg> live(UUID call) {
        return select("phone_call = ? and state <> 'OVER'", call);
    }

    /** The telephone of this number on which a client is on the line. */
    public Optional<Leg> client(String number) {
        return select(
                        "number = ? and party = 'CLIENT' and state = 'JOINED' and released = false"
                                + " order by made_at desc, id",
                        number)
                .stream()
                .findFirst();
    }

    /** A telephone that shall be rung. */
    public UUID want(UUID call, Party party, String person, String number) {
        return insert(call, party, person, number, null, State.WANTED);
    }

    /** A telephone that rang us and is on the line. */
    public UUID arrive(UUID call, Party party, String person, String number, String sid) {
        return insert(call, party, person, number, sid, State.JOINED);
    }

    private UUID insert(UUID call, Party party, String person, String number, String sid, State state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into twilio_leg (id, phone_call, party, person, number, sid, state, released, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, false, ?)")
                .params(id, call, party.name(), person, number, sid, state.name(), Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** From now on Twilio may know of it; false where it is wanted no more. */
    public boolean dial(UUID id) {
        return jdbc.sql("update twilio_leg set dialled_at = coalesce(dialled_at, ?)"
                                + " where id = ? and state = 'WANTED' and released = false")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    /** Twilio has told its name, the first time or again; another one changes nothing. */
    public void name(UUID id, String sid) {
        jdbc.sql("update twilio_leg set sid = ? where id = ? and sid is null")
                .params(sid, id)
                .update();
    }

    /** It has come so far, unless it was there before. */
    public void reach(Leg leg, State state) {
        if (leg.state().compareTo(state) < 0) {
            jdbc.sql("update twilio_leg set state = ? where id = ?")
                    .params(state.name(), leg.id())
                    .update();
        }
    }

    public void end(UUID id) {
        jdbc.sql("update twilio_leg set state = 'OVER', over_at = ? where id = ? and state <> 'OVER'")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    public void release(UUID id) {
        jdbc.sql("update twilio_leg set released = true where id = ?").param(id).update();
    }

    private List<Leg> select(String where, Object value) {
        return jdbc.sql("select * from twilio_leg where " + where)
                .param(value)
                .query(Legs::read)
                .list();
    }

    private static Leg read(ResultSet row, int number) throws SQLException {
        Timestamp dialled = row.getTimestamp("dialled_at");
        return new Leg(
                row.getObject("id", UUID.class),
                row.getObject("phone_call", UUID.class),
                Party.valueOf(row.getString("party")),
                row.getString("person"),
                row.getString("number"),
                row.getString("sid"),
                State.valueOf(row.getString("state")),
                row.getBoolean("released"),
                dialled == null ? null : dialled.toInstant());
    }
}
