package io.engagementdesk.engagement;

import java.util.Optional;

/** Why nothing more is done for an engagement until it has passed; told by the module that knows of it. */
public interface Standstill {

    /** In English, for the staff; empty where work may go on. */
    Optional<String> reason(String engagement);
}
