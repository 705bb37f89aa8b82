package io.engagementdesk.delivery;

import io.engagementdesk.scoping.team.Teams;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who works on a project, each once. */
@Component
public class ProjectTeams {

    private final Teams teams;

    ProjectTeams(Teams teams) {
        this.teams = teams;
    }

    public List<TeamMember> of(String engagement) {
        return TeamMember.of(teams.held(engagement));
    }

    /** Who is held for the project is booked from now on; there must be somebody. */
    public void book(String engagement) {
        teams.book(engagement);
        if (of(engagement).isEmpty()) {
            throw new IllegalStateException("Nobody is held any more for " + engagement);
        }
    }
}
