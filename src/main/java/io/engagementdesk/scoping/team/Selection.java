package io.engagementdesk.scoping.team;

import io.engagementdesk.practice.Practitioner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Seats practitioners for the hours of each role: the roles that ask most of them first, one person rather than several,
 * nobody of a higher level than needed where another has the time, whoever is freest first.
 */
final class Selection {

    private static final Map<String, Integer> LEVELS = Map.of("senior", 2, "project-lead", 2, "principal", 3);

    private final Map<String, Capacity> people;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<String, Integer> missing = new LinkedHashMap<>();

    private Selection(List<Capacity> people) {
        this.people = people.stream()
                .collect(Collectors.toMap(
                        one -> one.who().login(), one -> one, (one, other) -> one, LinkedHashMap::new));
    }

    /** For so many quarters of an hour of each role. */
    static Selection of(Map<String, Integer> wanted, List<Capacity> people) {
        Selection selection = new Selection(people);
        wanted.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> role) -> -level(role.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(role -> selection.fill(role.getKey(), role.getValue()));
        return selection;
    }

    static int level(String role) {
        return LEVELS.getOrDefault(role, 1);
    }

    List<Seat> seats() {
        return List.copyOf(seats);
    }

    /** The quarters of each role for which nobody has the time; empty for a whole team. */
    Map<String, Integer> missing() {
        return Map.copyOf(missing);
    }

    private void fill(String role, int wanted) {
        int left = wanted;
        for (Capacity one : ranked(role, wanted)) {
            int share = Math.min(left, one.quarters());
            if (share > 0) {
                seat(one, role, share);
                left -= share;
            }
        }
        if (left > 0) {
            missing.put(role, left);
        }
    }

    private List<Capacity> ranked(String role, int wanted) {
        return people.values().stream()
                .filter(one -> one.who().level() >= level(role))
                .sorted(Comparator.comparing((Capacity one) -> one.quarters() < wanted)
                        .thenComparing(one -> one.who().level())
                        .thenComparing(Capacity::quarters, Comparator.reverseOrder())
                        .thenComparing(one -> one.who().login()))
                .toList();
    }

    private void seat(Capacity one, String role, int share) {
        Practitioner who = one.who();
        String reason = "level %d for %s, %s of %s free hours"
                .formatted(who.level(), role, Seat.hours(share), Seat.hours(one.quarters()));
        Seat seat = new Seat(who, role, one.spread(share), reason);
        seats.add(seat);
        people.put(who.login(), one.without(seat.weeks()));
    }
}
