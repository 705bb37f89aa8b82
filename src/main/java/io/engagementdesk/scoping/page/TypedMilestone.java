package io.engagementdesk.scoping.page;

import io.engagementdesk.scoping.project.MilestoneDraft;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A milestone as it is typed.
 *
 * @param packages their numbers with commas
 * @param percent of the price that is due with its acceptance; empty for none
 */
record TypedMilestone(String title, String packages, String due, String percent) {

    static final TypedMilestone EMPTY = new TypedMilestone("", "", "", "");

    static TypedMilestone of(MilestoneDraft draft, int percent) {
        String packages = draft.packages().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new TypedMilestone(draft.title(), packages, draft.due().toString(), Typed.percent(percent));
    }

    static TypedMilestone of(Map<String, String> fields, String key) {
        return new TypedMilestone(
                Typed.text(fields, key + ".title"),
                Typed.text(fields, key + ".packages"),
                Typed.text(fields, key + ".due"),
                Typed.text(fields, key + ".percent"));
    }

    /** Whether there is nothing but numbers with commas. */
    boolean numbered() {
        return packages.matches("\\s*\\d{1,3}\\s*([,;\\s]\\s*\\d{1,3}\\s*)*");
    }

    /** Only where they are numbered. */
    List<Integer> numbers() {
        return Arrays.stream(packages.strip().split("[,;\\s]+"))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** The package of this number is there no longer, and the later ones have moved up. */
    TypedMilestone withoutPackage(int no) {
        return numbered()
                ? with(numbers().stream().filter(one -> one != no).map(one -> one > no ? one - 1 : one))
                : this;
    }

    /** Both packages have changed places. */
    TypedMilestone swapped(int no, int other) {
        return numbered()
                ? with(numbers().stream()
                        .map(one -> one == no ? other : one == other ? no : one)
                        .sorted())
                : this;
    }

    private TypedMilestone with(java.util.stream.Stream<Integer> numbers) {
        return new TypedMilestone(title, numbers.map(String::valueOf).collect(Collectors.joining(", ")), due, percent);
    }

    MilestoneDraft draft(int no) {
        return new MilestoneDraft(no, title, numbers(), LocalDate.parse(due));
    }
}
