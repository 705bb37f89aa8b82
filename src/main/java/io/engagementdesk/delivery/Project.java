package io.engagementdesk.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that has begun.
 *
 * @param proposal the version that the client has accepted
 * @param scope what it consists of
 * @param startsOn the agreed day; empty where it was to begin at once
 * @param kickOffAt when client and team meet for the first time
 */
public record Project(
        String engagement,
        UUID proposal,
        UUID scope,
        String title,
        Optional<LocalDate> startsOn,
        Instant launchedAt,
        Instant kickOffAt,
        List<Milestone> milestones) {

    public Project {
        milestones = List.copyOf(milestones);
    }
}
