package io.engagementdesk.notification;

/** Carries mails away; throws when it could not, and may be asked again for the same mail. */
interface Mailer {

    void send(Mail mail);
}
