package io.engagementdesk.intake.exchange;

import io.engagementdesk.process.Upsert;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The telephones of the desk's people, by which they speak with callers; the table desk_telephone. */
@Service
@Transactional
public class DeskTelephones {

    private final JdbcClient jdbc;
    private final Upsert upsert;

    DeskTelephones(JdbcClient jdbc, Upsert upsert) {
        this.jdbc = jdbc;
        this.upsert = upsert;
    }

    @Transactional(readOnly = true)
    public Optional<String> number(String login) {
        return jdbc.sql("select number from desk_telephone where login = ?")
                .param(login)
                .query(String.class)
                .optional();
    }

    /** From now on he is rung there; the number is E.164. */
    public void keep(String login, String number) {
        if (!changed(login, number)) {
            upsert.insertOrReread(
                    () -> jdbc.sql("insert into desk_telephone (login, number) values (?, ?)")
                            .params(login, number)
                            .update(),
                    () -> Optional.of(changed(login, number) ? 1 : 0));
        }
    }

    private boolean changed(String login, String number) {
        return jdbc.sql("update desk_telephone set number = ? where login = ?")
                        .params(number, login)
                        .update()
                == 1;
    }
}
