package io.engagementdesk.client;

import io.engagementdesk.money.Practice;
import io.engagementdesk.process.FormRefused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Postal addresses of companies, and of consumers; invoices name them (§ 14 Abs. 4 Nr. 1 UStG). */
@Service
@Transactional
public class PostalAddresses {

    private final JdbcClient jdbc;
    private final Practice practice;

    PostalAddresses(JdbcClient jdbc, Practice practice) {
        this.jdbc = jdbc;
        this.practice = practice;
    }

    /** Of his company, or his own where he is a consumer. */
    @Transactional(readOnly = true)
    public Optional<PostalAddress> of(Contact contact) {
        return jdbc.sql("select street, postal_code, city, postal_country from " + table(contact)
                        + " where id = ? and street is not null")
                .param(owner(contact))
                .query((row, number) ->
                        new PostalAddress(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /**
     * What counts from now on; who types nothing changes nothing.
     *
     * @throws FormRefused for half an address, or a country that does not exist
     */
    public void record(Contact contact, TypedAddress typed) {
        List<FormRefused.FieldError> findings = typed.findings();
        if (!findings.isEmpty()) {
            throw new FormRefused(findings);
        }
        if (!typed.isBlank()) {
            update(contact, typed.in(practice.country()));
        }
    }

    private void update(Contact contact, PostalAddress address) {
        jdbc.sql("update " + table(contact)
                        + " set street = ?, postal_code = ?, city = ?, postal_country = ? where id = ?")
                .params(address.street(), address.postalCode(), address.city(), address.country(), owner(contact))
                .update();
    }

    private static String table(Contact contact) {
        return contact.organisation() == null ? "contact" : "organisation";
    }

    private static UUID owner(Contact contact) {
        return contact.organisation() == null ? contact.id() : contact.organisation();
    }
}
