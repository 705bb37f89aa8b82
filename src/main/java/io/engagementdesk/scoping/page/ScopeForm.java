package io.engagementdesk.scoping.page;

import io.engagementdesk.scoping.project.InstalmentShare;
import io.engagementdesk.scoping.project.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A project's scope as it stands in the form.
 *
 * @param version the one it was begun from; 0 for none
 * @param launchPercent of the price that is paid at launch
 */
record ScopeForm(
        String version,
        String title,
        String launchPercent,
        Conditions conditions,
        List<TypedPackage> packages,
        List<TypedMilestone> milestones) {

    static ScopeForm of(Scope scope) {
        return new ScopeForm(
                String.valueOf(scope.version()),
                scope.title(),
                Typed.percent(percent(scope, 0)),
                Conditions.of(scope),
                scope.packages().stream().map(TypedPackage::of).toList(),
                scope.milestones().stream()
                        .map(draft -> TypedMilestone.of(draft, percent(scope, draft.no())))
                        .toList());
    }

    static ScopeForm of(Map<String, String> fields) {
        return new ScopeForm(
                Typed.text(fields, "version"),
                Typed.text(fields, "title"),
                Typed.text(fields, "launchPercent"),
                Conditions.of(fields),
                Typed.keys(fields, "p", ".title")
                        .map(key -> TypedPackage.of(fields, key))
                        .toList(),
                Typed.keys(fields, "m", ".title")
                        .map(key -> TypedMilestone.of(fields, key))
                        .toList());
    }

    /** The same as an edit of a later version. */
    ScopeForm after(int later) {
        return new ScopeForm(String.valueOf(later), title, launchPercent, conditions, packages, milestones);
    }

    ScopeForm with(List<TypedPackage> parts, List<TypedMilestone> steps) {
        return new ScopeForm(version, title, launchPercent, conditions, List.copyOf(parts), List.copyOf(steps));
    }

    /** What is due at launch comes first, then what each milestone makes due. */
    List<InstalmentShare> shares() {
        List<InstalmentShare> shares = new ArrayList<>();
        shares.add(new InstalmentShare(0, null, Typed.percent(launchPercent).orElseThrow()));
        IntStream.rangeClosed(1, milestones.size())
                .mapToObj(no -> new InstalmentShare(
                        no, no, Typed.percent(milestones.get(no - 1).percent()).orElseThrow()))
                .filter(share -> share.percent() > 0)
                .forEach(shares::add);
        return shares;
    }

    private static int percent(Scope scope, int no) {
        return scope.instalments().stream()
                .filter(share -> share.milestone() == null ? no == 0 : share.milestone() == no)
                .mapToInt(InstalmentShare::percent)
                .sum();
    }
}
