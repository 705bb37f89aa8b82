package io.engagementdesk.client;

import io.engagementdesk.process.Recall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table contact. */
@Repository
class ContactRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Recall<UUID, Contact> recall = new Recall<>();

    ContactRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Contact get(UUID id) {
        return recall.of(id, () -> select("where id = ?", id)).orElseThrow();
    }

    Optional<Contact> byEmail(String email) {
        return select("where email = ?", email);
    }

    /** Of several the newest. */
    Optional<Contact> byPhone(String phone) {
        return select("where phone = ? order by created_at desc, id fetch first 1 rows only", phone);
    }

    Contact insert(NewContact caller, UUID organisation) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into contact (id, organisation, name, email, phone, language, time_zone, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, organisation, caller.name(), caller.email(), caller.phone())
                .params(caller.language(), caller.timeZone(), Timestamp.from(clock.instant()))
                .update();
        Locale language = Locale.forLanguageTag(caller.language());
        ZoneId zone = ZoneId.of(caller.timeZone());
        Contact made = new Contact(
                id, organisation, caller.name(), caller.email(), caller.phone(), language, zone, Channel.EMAIL);
        recall.put(id, made);
        return made;
    }

    /** A new number takes the old one's place, a company is only learnt once. */
    void learn(UUID id, String phone, UUID organisation) {
        jdbc.sql("update contact set phone = coalesce(?, phone), organisation = coalesce(organisation, ?) where id = ?")
                .params(phone, organisation, id)
                .update();
        recall.forget(id);
    }

    void update(UUID id, String columns, Object... values) {
        jdbc.sql("update contact set " + columns + " where id = ?")
                .params(values)
                .param(id)
                .update();
        recall.forget(id);
    }

    private Optional<Contact> select(String where, Object value) {
        return jdbc.sql("select * from contact " + where)
                .param(value)
                .query(ContactRows::read)
                .optional();
    }

    private static Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                Channel.valueOf(row.getString("channel")));
    }
}
