package io.engagementdesk.scoping.team;

import java.util.Set;

/** What the clients of projects under way have accepted: nobody works on it any more. */
public interface AcceptedMilestones {

    /** Numbers of the milestones; none for a project that has not begun. */
    Set<Integer> accepted(String engagement);
}
