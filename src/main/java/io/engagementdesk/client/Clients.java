package io.engagementdesk.client;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and contacts: matched by e-mail, phone and domain, or made on the fly. */
@Service
@Transactional
public class Clients {

    private final JdbcClient jdbc;

    Clients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The contact of this id; it must exist. */
    @Transactional(readOnly = true)
    public Contact contact(UUID id) {
        return select("where id = ?", id).orElseThrow();
    }

    /** Who has this number; of several the newest. */
    @Transactional(readOnly = true)
    public Optional<Contact> byPhone(String phone) {
        return select("where phone = ? order by created_at desc fetch first 1 rows only", phone);
    }

    private Optional<Contact> select(String where, Object value) {
        return jdbc.sql("select * from contact " + where)
                .param(value)
                .query(ContactRow::read)
                .optional();
    }
}
