package io.engagementdesk.scoping.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button that changes what stands in the form: a word and, after it, which package, task or milestone is meant. Whatever
 * it names that is not there changes nothing.
 */
final class Edit {

    private static final Pattern BUTTON = Pattern.compile("([a-zA-Z]+)(?:-(\\d{1,3}))?(?:-(\\d{1,3}))?");

    private final List<TypedPackage> parts;
    private final List<TypedMilestone> steps;

    private Edit(ScopeForm form) {
        parts = new ArrayList<>(form.packages());
        steps = new ArrayList<>(form.milestones());
    }

    static ScopeForm of(ScopeForm form, String button) {
        Matcher pressed = BUTTON.matcher(button);
        if (!pressed.matches()) {
            return form;
        }
        Edit edit = new Edit(form);
        edit.press(pressed.group(1), number(pressed.group(2)), number(pressed.group(3)));
        return form.with(edit.parts, edit.steps);
    }

    private void press(String what, int at, int task) {
        switch (what) {
            case "addPackage" -> parts.add(TypedPackage.EMPTY);
            case "dropPackage" -> dropPackage(at);
            case "upPackage" -> upPackage(at);
            case "downPackage" -> upPackage(at + 1);
            case "addMilestone" -> steps.add(TypedMilestone.EMPTY);
            case "dropMilestone" -> drop(steps, at);
            case "upMilestone" -> up(steps, at);
            case "downMilestone" -> up(steps, at + 1);
            case "addTask", "dropTask", "upTask", "downTask" -> changeTasks(what, at, task);
            default -> {} // only shows the sums anew
        }
    }

    private void dropPackage(int at) {
        if (drop(parts, at)) {
            steps.replaceAll(step -> step.withoutPackage(at + 1));
        }
    }

    private void upPackage(int at) {
        if (up(parts, at)) {
            steps.replaceAll(step -> step.swapped(at, at + 1));
        }
    }

    private void changeTasks(String what, int at, int task) {
        if (at < 0 || at >= parts.size()) {
            return;
        }
        List<TypedTask> tasks = new ArrayList<>(parts.get(at).tasks());
        switch (what) {
            case "addTask" -> tasks.add(TypedTask.EMPTY);
            case "dropTask" -> drop(tasks, task);
            case "downTask" -> up(tasks, task + 1);
            default -> up(tasks, task);
        }
        parts.set(at, parts.get(at).with(tasks));
    }

    private static boolean drop(List<?> list, int at) {
        boolean there = at >= 0 && at < list.size();
        if (there) {
            list.remove(at);
        }
        return there;
    }

    private static <T> boolean up(List<T> list, int at) {
        boolean there = at > 0 && at < list.size();
        if (there) {
            list.add(at - 1, list.remove(at));
        }
        return there;
    }

    private static int number(String text) {
        return text == null ? -1 : Integer.parseInt(text);
    }
}
