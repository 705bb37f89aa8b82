package io.engagementdesk.callback;

import java.util.Optional;
import java.util.UUID;

/** Tells who of the client's people has a role in an engagement, where it is no longer who ordered; a bean of its module. */
public interface ClientRole {

    /** The value of {@code client.contact}. */
    String name();

    /** The contact; empty for who ordered. */
    Optional<UUID> contact(String engagement);
}
