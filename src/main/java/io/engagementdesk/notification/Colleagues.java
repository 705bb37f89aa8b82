package io.engagementdesk.notification;

import io.engagementdesk.money.Practice;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.process.Logins;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the practice: the engine knows their names and addresses, we their languages and zones. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private record Said(Locale language, ZoneId timeZone) {}

    private final Logins logins;
    private final Practitioners practitioners;
    private final Practice practice;
    private final JdbcClient jdbc;

    Colleagues(Logins logins, Practitioners practitioners, Practice practice, JdbcClient jdbc) {
        this.logins = logins;
        this.practitioners = practitioners;
        this.practice = practice;
        this.jdbc = jdbc;
    }

    /** The colleague of this login; without an address where nobody is known by it. */
    public Colleague of(String login) {
        Optional<Logins.Person> person = logins.person(login);
        Optional<Practitioner> practitioner = practitioners.find(login);
        Said said = said(login).orElseGet(() -> usual(practitioner));
        return new Colleague(
                login,
                person.map(Logins.Person::name)
                        .or(() -> practitioner.map(Practitioner::name))
                        .orElse(login),
                person.flatMap(Logins.Person::email).or(() -> practitioners.email(login)),
                said.language(),
                said.timeZone());
    }

    private Said usual(Optional<Practitioner> practitioner) {
        return new Said(practitioner.map(Practitioner::language).orElse(Locale.ENGLISH), practice.timeZone());
    }

    private Optional<Said> said(String login) {
        return jdbc.sql("select language, time_zone from staff_preference where login = ?")
                .param(login)
                .query((row, number) -> new Said(Locale.forLanguageTag(row.getString(1)), ZoneId.of(row.getString(2))))
                .optional();
    }
}
