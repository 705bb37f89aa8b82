package io.engagementdesk.intake.request;

import io.engagementdesk.client.NewContact;

/**
 * What somebody wants of the practice, as it came through a door; nothing is checked yet.
 *
 * @param service code of the catalogue
 * @param when now or later
 */
record Request(NewContact contact, String service, String when, String question) {

    static final int LONGEST_QUESTION = 4000;
}
