package io.engagementdesk.notification;

import java.util.UUID;

/** Tells the secret behind a fact, such as a one-time code, while its message is rendered; it is stored nowhere. */
public interface NamedSecret {

    /** The name of the fact, whose value is the id. */
    String fact();

    String of(UUID id);
}
