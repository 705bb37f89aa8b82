package io.engagementdesk.scoping.page;

import io.engagementdesk.scoping.project.ScopedTask;
import java.util.Map;

/** A task as it is typed. */
record TypedTask(String title, String role, String hours) {

    static final TypedTask EMPTY = new TypedTask("", "", "");

    static TypedTask of(ScopedTask task) {
        return new TypedTask(task.title(), task.role(), Typed.shown(task.hours()));
    }

    static TypedTask of(Map<String, String> fields, String key) {
        return new TypedTask(
                Typed.text(fields, key + ".title"),
                Typed.text(fields, key + ".role"),
                Typed.text(fields, key + ".hours"));
    }

    ScopedTask task() {
        return new ScopedTask(title, role, Typed.number(hours).orElseThrow());
    }
}
