/** Carries what is written to its reader: mails by SMTP or into the mailbox, texts by whoever provides it. */
@NamedInterface("carrier")
package io.engagementdesk.notification.carrier;

import org.springframework.modulith.NamedInterface;
