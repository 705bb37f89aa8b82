package io.engagementdesk.notification.staff;

import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.process.Logins;
import io.engagementdesk.process.Worklist;
import io.engagementdesk.process.Worklist.Waiting;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The mails about tasks: names, numbers and dates, nothing of the client. */
@Component
class TaskMails {

    private static final int LISTED = 12;
    private static final int LONGEST_NAME = 60;

    private final Messages messages;
    private final Logins logins;
    private final Worklist worklist;
    private final String tasklist;
    private final String settings;

    TaskMails(Messages messages, Logins logins, Worklist worklist, DeskProperties desk) {
        this.messages = messages;
        this.logins = logins;
        this.worklist = worklist;
        this.tasklist = desk.baseUrl() + "/camunda/app/tasklist/default/";
        this.settings = desk.baseUrl() + "/settings";
    }

    boolean concerns(Waiting task, Preference reader) {
        return task.isFor(reader.login(), groups(reader));
    }

    void newTask(Waiting task, Preference reader) {
        String engagement = task.engagement().isEmpty() ? null : task.engagement();
        Map<String, String> facts = Map.of(
                "task", task.name(),
                "due", task.due().map(Instant::toString).orElse("–"),
                "url", address(task),
                "settings", settings);
        messages.send(
                new Draft(engagement, "newTask", new Messages.Staff(reader.login()), task.id(), facts, List.of()));
    }

    /** No mail where nothing waits. */
    void digest(Preference reader) {
        List<Waiting> waiting = worklist.of(reader.login(), groups(reader));
        if (!waiting.isEmpty()) {
            Map<String, String> facts = Map.of(
                    "count",
                    String.valueOf(waiting.size()),
                    "tasks",
                    list(waiting, reader),
                    "url",
                    tasklist,
                    "settings",
                    settings);
            String day = reader.digestDue()
                    .orElseThrow()
                    .atZone(reader.timeZone())
                    .toLocalDate()
                    .toString();
            messages.send(new Draft(null, "taskDigest", new Messages.Staff(reader.login()), day, facts, List.of()));
        }
    }

    private String list(List<Waiting> waiting, Preference reader) {
        return waiting.stream().limit(LISTED).map(task -> line(task, reader)).collect(Collectors.joining("\n\n"));
    }

    private String line(Waiting task, Preference reader) {
        String name = task.name().length() > LONGEST_NAME ? task.name().substring(0, LONGEST_NAME) + "…" : task.name();
        String due = task.due().map(moment -> " · " + written(moment, reader)).orElse("");
        return (name + " " + task.engagement()).strip() + due + "\n" + address(task);
    }

    private static String written(Instant moment, Preference reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader.language())
                .format(moment.atZone(reader.timeZone()));
    }

    private String address(Waiting task) {
        return tasklist + "#/?task=" + task.id();
    }

    private Set<String> groups(Preference reader) {
        return logins.find(reader.login()).map(Logins.Login::groups).orElse(Set.of());
    }
}
