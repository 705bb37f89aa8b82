package io.engagementdesk.delivery.launch;

import io.engagementdesk.client.Contact;
import io.engagementdesk.notification.Colleague;
import java.util.List;

/**
 * Who meets at a kick-off.
 *
 * @param lead who invites the others: one of the team
 */
record Guests(Contact client, Colleague lead, List<Colleague> team) {}
