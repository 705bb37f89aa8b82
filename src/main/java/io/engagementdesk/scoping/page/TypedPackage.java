package io.engagementdesk.scoping.page;

import io.engagementdesk.scoping.project.WorkPackage;
import java.util.List;
import java.util.Map;

/** A work package as it is typed: assumptions, exclusions and deliverables one in a line. */
record TypedPackage(String title, List<TypedTask> tasks, String assumptions, String exclusions, String deliverables) {

    static final TypedPackage EMPTY = new TypedPackage("", List.of(TypedTask.EMPTY), "", "", "");

    static TypedPackage of(WorkPackage part) {
        return new TypedPackage(
                part.title(),
                part.tasks().stream().map(TypedTask::of).toList(),
                String.join("\n", part.assumptions()),
                String.join("\n", part.exclusions()),
                String.join("\n", part.deliverables()));
    }

    static TypedPackage of(Map<String, String> fields, String key) {
        return new TypedPackage(
                Typed.text(fields, key + ".title"),
                Typed.keys(fields, key + "t", ".title")
                        .map(task -> TypedTask.of(fields, task))
                        .toList(),
                Typed.text(fields, key + ".assumptions"),
                Typed.text(fields, key + ".exclusions"),
                Typed.text(fields, key + ".deliverables"));
    }

    TypedPackage with(List<TypedTask> others) {
        return new TypedPackage(title, List.copyOf(others), assumptions, exclusions, deliverables);
    }

    WorkPackage part(int no) {
        return new WorkPackage(
                no,
                title,
                tasks.stream().map(TypedTask::task).toList(),
                lines(assumptions),
                lines(exclusions),
                lines(deliverables));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
