package io.engagementdesk.notification.carrier;

/** Carries mails away; throws when it could not, and may be asked again for the same mail. */
public interface Mailer {

    void send(Mail mail);
}
