package io.engagementdesk.notification;

import java.net.URI;
import java.util.UUID;

/** Tells the address behind a fact that is not a client link, while a message is rendered. */
public interface NamedAddress {

    /** The name of the fact, whose value is the id. */
    String fact();

    URI of(UUID id);
}
