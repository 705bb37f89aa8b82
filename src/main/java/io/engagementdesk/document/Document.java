package io.engagementdesk.document;

import java.time.Instant;
import java.util.UUID;

/**
 * One immutable version of a document, in one format.
 *
 * @param kind what it is: receipt, proposal, …
 * @param name file name
 * @param sha256 of its content, hex
 */
public record Document(
        UUID id,
        String engagement,
        String kind,
        int version,
        String name,
        String mediaType,
        String sha256,
        Instant createdAt) {}
