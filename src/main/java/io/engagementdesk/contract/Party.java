package io.engagementdesk.contract;

import io.engagementdesk.client.Contact;

/**
 * The client's side of a contract.
 *
 * @param id of the organisation, or of the consumer himself
 * @param name the company's, or his own
 * @param contact who ordered
 */
public record Party(String id, String name, Contact contact) {

    /** Whether it is a company; the law protects a consumer in more. */
    public boolean isBusiness() {
        return contact.organisation() != null;
    }
}
