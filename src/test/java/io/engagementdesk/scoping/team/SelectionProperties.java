package io.engagementdesk.scoping.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.practice.Practitioner;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SelectionProperties {

    private static final LocalDate MONDAY = LocalDate.of(2037, 1, 5);

    @Property
    void quartersAreSpreadWhollyAndNoWeekGetsMoreThanItHas(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 160) Integer> free, @ForAll @IntRange int part) {
        Capacity one = person("one", 1, free);
        int wanted = (int) Math.floorMod((long) part, one.quarters() + 1L);
        SortedMap<LocalDate, Integer> spread = one.spread(wanted);
        assertThat(spread.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(wanted);
        assertThat(spread).allSatisfy((monday, quarters) -> assertThat(quarters)
                .isBetween(1, one.free().get(monday)));
    }

    @Property
    void everyRoleIsFilledOrWhatIsMissingIsSaidAndNobodyIsOverloaded(
            @ForAll @Size(min = 1, max = 5) List<@Size(min = 3, max = 3) List<@IntRange(max = 40) Integer>> weeks,
            @ForAll @IntRange(min = 1, max = 200) int junior,
            @ForAll @IntRange(min = 1, max = 200) int senior,
            @ForAll @IntRange(min = 1, max = 200) int principal) {
        List<Capacity> people = IntStream.range(0, weeks.size())
                .mapToObj(at -> person("p" + at, 1 + at % 3, weeks.get(at)))
                .toList();
        Map<String, Integer> wanted = Map.of("junior", junior, "senior", senior, "principal", principal);
        Selection found = Selection.of(wanted, people);
        wanted.forEach((role, quarters) -> assertThat(
                        filled(found, role) + found.missing().getOrDefault(role, 0))
                .isEqualTo(quarters));
        assertThat(found.seats()).allMatch(seat -> seat.who().level() >= Selection.level(seat.role()));
        people.forEach(one -> one.free().forEach((monday, free) -> assertThat(promised(found, one, monday))
                .isLessThanOrEqualTo(free)));
    }

    @Example
    void nobodyOfAHigherLevelIsTakenWhereAnotherHasTheTime() {
        List<Capacity> people = List.of(
                person("principal", 3, List.of(160, 160)),
                person("senior", 2, List.of(100, 100)),
                person("junior", 1, List.of(20, 20)));
        assertThat(Selection.of(Map.of("junior", 40, "project-lead", 80), people)
                        .seats())
                .extracting(seat -> seat.role() + " " + seat.who().login())
                .containsExactly("project-lead senior", "junior junior");
        assertThat(Selection.of(Map.of("junior", 60), people).seats())
                .extracting(seat -> seat.who().login())
                .containsExactly("senior");
        assertThat(Selection.of(Map.of("senior", 500), people).seats())
                .extracting(seat -> seat.who().login())
                .containsExactly("senior", "principal");
    }

    private static int filled(Selection found, String role) {
        return found.seats().stream()
                .filter(seat -> seat.role().equals(role))
                .mapToInt(Seat::quarters)
                .sum();
    }

    private static int promised(Selection found, Capacity one, LocalDate monday) {
        return found.seats().stream()
                .filter(seat -> seat.who().equals(one.who()))
                .mapToInt(seat -> seat.weeks().getOrDefault(monday, 0))
                .sum();
    }

    private static Capacity person(String login, int level, List<Integer> weeks) {
        SortedMap<LocalDate, Integer> free = new TreeMap<>();
        IntStream.range(0, weeks.size()).forEach(at -> free.put(MONDAY.plusWeeks(at), weeks.get(at)));
        return new Capacity(
                new Practitioner(login, login, null, Locale.ENGLISH, level, "test", Optional.empty(), Optional.empty()),
                free);
    }
}
