package io.engagementdesk.delivery;

import io.engagementdesk.scoping.team.Teams;
import java.util.List;
import java.util.Optional;
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

    /** The member of this login. */
    public Optional<TeamMember> member(String engagement, String login) {
        return of(engagement).stream().filter(one -> one.login().equals(login)).findFirst();
    }

    /** Nobody works on it any more. */
    public void release(String engagement) {
        teams.release(engagement);
    }

    /** Who is held for the project is booked from now on; there must be somebody. */
    public void book(String engagement) {
        teams.book(engagement);
        if (of(engagement).isEmpty()) {
            throw new IllegalStateException("Nobody is held any more for " + engagement);
        }
    }
}
