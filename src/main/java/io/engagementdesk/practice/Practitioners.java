package io.engagementdesk.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The practitioners: who is there, who is able, who had the last call. */
@Service
@Transactional
public class Practitioners {

    private final JdbcClient jdbc;
    private final Clock clock;

    Practitioners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Practitioner> find(String login) {
        return jdbc.sql("select * from practitioner where login = ?")
                .param(login)
                .query(PractitionerRow::read)
                .optional();
    }

    /** Everybody who works here, by name. */
    @Transactional(readOnly = true)
    public List<Practitioner> all() {
        return jdbc.sql("select * from practitioner where left_at is null order by name, login")
                .query(PractitionerRow::read)
                .list();
    }

    /** Where mails to the practitioner go. */
    @Transactional(readOnly = true)
    public Optional<String> email(String login) {
        return jdbc.sql("select email from practitioner where login = ? and email is not null")
                .param(login)
                .query(String.class)
                .optional();
    }

    /** Who has this number. */
    @Transactional(readOnly = true)
    public Optional<Practitioner> byPhone(String phone) {
        return jdbc.sql("select * from practitioner where phone = ? order by login fetch first 1 rows only")
                .param(phone)
                .query(PractitionerRow::read)
                .optional();
    }

    /** Who has the skill at this level or above and stays present beyond that moment. */
    @Transactional(readOnly = true)
    public List<Practitioner> able(String skill, int level, Instant beyond) {
        return select(skill, level, beyond, "");
    }

    /** The same for now, and nobody else may claim them before the transaction ends; always in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Practitioner> lockAble(String skill, int level) {
        return select(skill, level, clock.instant(), " for update");
    }

    /** Who has the skill at this level or above, present or not. */
    @Transactional(readOnly = true)
    public List<Practitioner> skilled(String skill, int level) {
        return jdbc.sql("select * from practitioner where login in"
                        + " (select practitioner from practitioner_skill where skill = ?) and level >= ?"
                        + " and left_at is null order by login")
                .params(skill, level)
                .query(PractitionerRow::read)
                .list();
    }

    /** Nobody else may claim the practitioner's time before the transaction ends; false when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(String login) {
        return !jdbc.sql("select login from practitioner where login = ? for update")
                .param(login)
                .query(String.class)
                .list()
                .isEmpty();
    }

    private List<Practitioner> select(String skill, int level, Instant beyond, String lock) {
        return jdbc.sql("select * from practitioner where login in"
                        + " (select practitioner from practitioner_skill where skill = ?)"
                        + " and level >= ? and available_until > ? and left_at is null order by login" + lock)
                .params(skill, level, Timestamp.from(beyond))
                .query(PractitionerRow::read)
                .list();
    }

    /** Every skill that somebody here has, present or not. */
    @Transactional(readOnly = true)
    public List<String> skills() {
        return jdbc.sql("select distinct skill from practitioner_skill where practitioner in"
                        + " (select login from practitioner where left_at is null) order by skill")
                .query(String.class)
                .list();
    }

    /** Present from now on; the presence expires by itself. */
    public void arrive(String login, Duration stay) {
        set(login, "available_until", clock.instant().plus(stay));
    }

    /** Absent from now on. */
    public void leave(String login) {
        set(login, "available_until", null);
    }

    /** Has a call now; whoever had none for longest comes first next time. */
    public void called(String login) {
        set(login, "last_call_at", clock.instant());
    }

    /** Works here no longer; false for who was no practitioner, or none any more. */
    boolean part(String login) {
        return jdbc.sql("update practitioner set left_at = ?, available_until = null"
                                + " where login = ? and left_at is null")
                        .params(Timestamp.from(clock.instant()), login)
                        .update()
                > 0;
    }

    /** Works here, again or for the first time. */
    void join(String login) {
        jdbc.sql("update practitioner set left_at = null where login = ?")
                .param(login)
                .update();
    }

    /** Whether the practitioner works here no longer. */
    @Transactional(readOnly = true)
    public boolean hasLeft(String login) {
        return jdbc.sql("select count(*) from practitioner where login = ? and left_at is not null")
                        .param(login)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void set(String login, String column, Instant moment) {
        jdbc.sql("update practitioner set " + column + " = ? where login = ?")
                .params(moment == null ? null : Timestamp.from(moment), login)
                .update();
    }
}
