package io.engagementdesk.delivery.milestone;

import io.engagementdesk.document.Document;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is handed over for a milestone.
 *
 * @param presentation with which the client has seen it; empty until then
 */
record Deliverable(UUID id, int milestone, Document file, String handedBy, Optional<UUID> presentation) {

    boolean isDraft() {
        return presentation.isEmpty();
    }
}
