package io.engagementdesk.delivery.report;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.milestone.Acceptances;
import io.engagementdesk.delivery.milestone.Stage;
import io.engagementdesk.delivery.work.Progress;
import io.engagementdesk.delivery.work.WorkDone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says in the client's language what the project knows of itself, for its lead to go on from. */
@Component
@Transactional(readOnly = true)
class StatusDrafts {

    private final Acceptances acceptances;
    private final WorkDone work;
    private final MessageSource texts;

    StatusDrafts(Acceptances acceptances, WorkDone work, MessageSource texts) {
        this.acceptances = acceptances;
        this.work = work;
        this.texts = texts;
    }

    /** @param since when the last report was sent */
    String of(Project project, Optional<Instant> since, Locale language) {
        List<Stage> stages = acceptances.stages(project.engagement());
        Progress progress = work.of(project, since.orElse(project.launchedAt()));
        String milestones = stages.stream()
                .map(stage -> "– " + stage.label() + ": "
                        + say(language, "state." + stage.state().name(), day(stage.due(), language)))
                .collect(Collectors.joining("\n"));
        String risks = progress.concerns().isEmpty()
                ? say(language, "noRisks")
                : say(language, "risks") + "\n"
                        + progress.concerns().stream().map(one -> "– " + one).collect(Collectors.joining("\n"));
        return say(language, "milestones") + "\n" + milestones + "\n\n"
                + say(language, "tasks", progress.done(), progress.tasks()) + "\n"
                + say(language, "hours", progress.recent(), progress.worked(), progress.planned()) + "\n\n" + risks;
    }

    private String say(Locale language, String key, Object... facts) {
        return texts.getMessage("delivery.report." + key, facts, language);
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK)
                .format(day);
    }
}
