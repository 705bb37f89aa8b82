package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.process.Logins;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The risks and issues of projects. */
@Service
@Transactional
class Concerns {

    private final ConcernRows rows;
    private final ProjectTeams teams;
    private final Logins logins;
    private final Clock clock;

    Concerns(ConcernRows rows, ProjectTeams teams, Logins logins, Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.logins = logins;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Concern> of(String engagement) {
        return rows.of(engagement);
    }

    /** Keeps a new one, or changes the one of this id. */
    void keep(String engagement, Optional<UUID> changed, Map<String, String> typed, String who) {
        Concern concern = checked(engagement, changed, typed, who);
        if (changed.isEmpty()) {
            rows.add(concern, clock.instant());
        } else if (!rows.change(concern, clock.instant())) {
            throw new FormRefused("title", "unknown", "This project has no such risk or issue.");
        }
    }

    private Concern checked(String engagement, Optional<UUID> changed, Map<String, String> typed, String who) {
        List<FieldError> wrong = new ArrayList<>();
        String title = text("title", 200, typed, wrong);
        if (title.isEmpty()) {
            wrong.add(new FieldError("title", "required", "Say in a few words what it is."));
        }
        String owner = typed.getOrDefault("owner", "");
        if (teams.member(engagement, owner).isEmpty() && logins.person(owner).isEmpty()) {
            wrong.add(new FieldError("owner", "option", "Choose who looks after it."));
        }
        Concern.Kind kind = one("kind", Concern.Kind.values(), typed, wrong);
        Concern.Severity severity = one("severity", Concern.Severity.values(), typed, wrong);
        Concern.State state = one("state", Concern.State.values(), typed, wrong);
        String plan = text("plan", 1000, typed, wrong);
        if (!wrong.isEmpty()) {
            throw new FormRefused(wrong);
        }
        return new Concern(
                changed.orElseGet(UUID::randomUUID), engagement, kind, title, severity, owner, plan, state, who);
    }

    private static String text(String field, int longest, Map<String, String> typed, List<FieldError> wrong) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.length() > longest) {
            wrong.add(new FieldError(field, "length", "Write at most " + longest + " characters."));
        }
        return text;
    }

    private static <E extends Enum<E>> E one(
            String field, E[] values, Map<String, String> typed, List<FieldError> wrong) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed.get(field)))
                .findFirst()
                .orElseGet(() -> {
                    wrong.add(new FieldError(field, "option", "Choose one of those offered."));
                    return null;
                });
    }
}
