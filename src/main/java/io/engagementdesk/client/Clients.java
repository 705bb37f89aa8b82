package io.engagementdesk.client;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.process.Upsert;
import java.util.List;
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
    private final ContactRows contacts;
    private final ContactCheck check;
    private final Organisations organisations;
    private final Upsert upsert;

    Clients(JdbcClient jdbc, ContactRows contacts, ContactCheck check, Organisations organisations, Upsert upsert) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.check = check;
        this.organisations = organisations;
        this.upsert = upsert;
    }

    /** What is wrong with what a caller says of himself; empty when he can be registered. */
    public List<FieldError> findings(NewContact said) {
        return check.findings(said);
    }

    /**
     * The contact of this e-mail address: the known one, told of a new number or company, or a new one.
     *
     * @throws io.engagementdesk.process.FormRefused when what he says cannot be true
     */
    public Contact matchOrCreate(NewContact said) {
        NewContact caller = check.checked(said);
        UUID organisation = organisations.of(caller).orElse(null);
        Contact contact = contacts.byEmail(caller.email())
                .orElseGet(() -> upsert.insertOrReread(
                        () -> contacts.insert(caller, organisation), () -> contacts.byEmail(caller.email())));
        Contact learnt = learn(contact, caller.phone(), organisation);
        return caller.channel() == null ? learnt : told(learnt, Channel.valueOf(caller.channel()));
    }

    private Contact told(Contact contact, Channel channel) {
        if (contact.channel() != channel) {
            contacts.update(contact.id(), "channel = ?", channel.name());
        }
        return contact(contact.id());
    }

    /**
     * The contact of this e-mail address before it has proved to be his: nothing of a known one changes, and of a new
     * one only name and language are kept.
     */
    public Contact addressee(NewContact said) {
        NewContact caller = check.checked(said);
        NewContact unproved =
                new NewContact(caller.name(), caller.email(), null, caller.language(), caller.timeZone(), null);
        return contacts.byEmail(caller.email())
                .orElseGet(() -> upsert.insertOrReread(
                        () -> contacts.insert(unproved, null), () -> contacts.byEmail(caller.email())));
    }

    /** The contact of this id; it must exist. */
    @Transactional(readOnly = true)
    public Contact contact(UUID id) {
        return contacts.get(id);
    }

    /** The company he belongs to, by name; empty for a consumer. */
    @Transactional(readOnly = true)
    public Optional<String> organisation(Contact contact) {
        return Optional.ofNullable(contact.organisation()).map(organisations::name);
    }

    /** As papers name him: a company before its person. */
    @Transactional(readOnly = true)
    public String addressee(Contact contact) {
        return organisation(contact).map(company -> company + ", ").orElse("") + contact.name();
    }

    /** Holds his company, or him where he is a consumer, until the end of the transaction. */
    public void lock(Contact contact) {
        boolean company = contact.organisation() != null;
        jdbc.sql("select id from " + (company ? "organisation" : "contact") + " where id = ? for update")
                .param(company ? contact.organisation() : contact.id())
                .query(UUID.class)
                .single();
    }

    /**
     * Somebody else of the same company: the known contact of this address, or a new one.
     *
     * @throws io.engagementdesk.process.FormRefused when the address cannot be one, or is of another company
     */
    public Contact colleague(Contact contact, String name, String email) {
        NewContact said = check.checked(new NewContact(
                name,
                email,
                null,
                contact.language().getLanguage(),
                contact.timeZone().getId(),
                null));
        Contact found = contacts.byEmail(said.email())
                .orElseGet(() -> upsert.insertOrReread(
                        () -> contacts.insert(said, contact.organisation()), () -> contacts.byEmail(said.email())));
        if (contact.organisation() == null || !contact.organisation().equals(found.organisation())) {
            throw new FormRefused("email", "company", "This address is not one of your company. Give another.");
        }
        return found;
    }

    /** Who has this number; of several the newest. */
    @Transactional(readOnly = true)
    public Optional<Contact> byPhone(String phone) {
        return contacts.byPhone(phone);
    }

    /**
     * How the contact wants to hear from us from now on.
     *
     * @throws io.engagementdesk.process.FormRefused for a language that we do not speak, or texts without a telephone
     */
    public void prefer(UUID id, String language, Channel channel) {
        String spoken = check.spokenLanguage(language);
        if (channel == Channel.SMS && contact(id).phone() == null) {
            throw new FormRefused("channel", "option", "There is no telephone number to send texts to.");
        }
        contacts.update(id, "language = ?, channel = ?", spoken, channel.name());
    }

    /**
     * The address under which the contact is really reached; mails go there from now on, texts no longer.
     *
     * @throws io.engagementdesk.process.FormRefused when it is no address, or somebody else’s
     */
    public void correctEmail(UUID id, String address) {
        String email = check.address(address);
        if (contacts.byEmail(email).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new FormRefused("email", "taken", "Another contact has this address.");
        }
        contacts.update(id, "email = ?, channel = ?", email, Channel.EMAIL.name());
    }

    private Contact learn(Contact known, String phone, UUID organisation) {
        boolean newPhone = phone != null && !phone.equals(known.phone());
        boolean newCompany = organisation != null && known.organisation() == null;
        if (!newPhone && !newCompany) {
            return known;
        }
        contacts.learn(known.id(), phone, organisation);
        return contact(known.id());
    }
}
