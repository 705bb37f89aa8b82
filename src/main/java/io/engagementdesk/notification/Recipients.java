package io.engagementdesk.notification;

import io.engagementdesk.client.Channel;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.notification.carrier.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds who an addressee is today, and by which way he is reached. */
@Component
class Recipients {

    private final Clients clients;
    private final Colleagues colleagues;
    private final Texts texts;

    Recipients(Clients clients, Colleagues colleagues, Texts texts) {
        this.clients = clients;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    Recipient of(Messages.Draft draft) {
        return draft.to() instanceof Messages.Staff staff
                ? Recipient.of(colleagues.of(staff.login()))
                : client(((Messages.Client) draft.to()).contact(), draft.engagement(), draft.documents());
    }

    Recipient today(Message old, List<UUID> documents) {
        return old.to().staff() == null
                ? client(old.to().contact(), old.engagement(), documents)
                : Recipient.of(colleagues.of(old.to().staff()));
    }

    /** Before there is an engagement only the address that was given is used, since it is to be proved. */
    private Recipient client(UUID id, String engagement, List<UUID> documents) {
        Contact contact = clients.contact(id);
        boolean wanted = contact.channel() == Channel.SMS && contact.phone() != null && texts.carried();
        return wanted && engagement != null && documents.isEmpty()
                ? Recipient.byText(contact)
                : Recipient.byMail(contact);
    }
}
