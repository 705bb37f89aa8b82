package io.engagementdesk.delivery;

import io.engagementdesk.scoping.team.Member;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody who works on a project.
 *
 * @param roles of the rate card
 * @param hours in all of them
 */
public record TeamMember(String login, String name, List<String> roles, BigDecimal hours) {

    /** Everybody once, whoever works most first. */
    static List<TeamMember> of(List<Member> parts) {
        return parts.stream().collect(Collectors.groupingBy(Member::login)).entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(TeamMember::hours).reversed().thenComparing(TeamMember::login))
                .toList();
    }

    private static TeamMember of(String login, List<Member> parts) {
        return new TeamMember(
                login,
                parts.get(0).name(),
                parts.stream().map(Member::role).distinct().sorted().toList(),
                parts.stream().map(Member::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public boolean leads() {
        return roles.contains("project-lead");
    }
}
