package io.engagementdesk.notification;

import java.net.URI;
import java.util.UUID;

/** Tells the address behind a client link while a message is rendered; so no message ever stores one. */
public interface LinkAddresses {

    URI address(UUID link);
}
