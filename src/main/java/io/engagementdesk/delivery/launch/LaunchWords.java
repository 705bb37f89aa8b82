package io.engagementdesk.delivery.launch;

import io.engagementdesk.client.Clients;
import io.engagementdesk.delivery.Milestone;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.TeamMember;
import io.engagementdesk.notification.Colleague;
import io.engagementdesk.process.DeskProperties;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the mails about a launch say. */
@Component
class LaunchWords {

    private final KickOffEntries entries;
    private final Clients clients;
    private final MessageSource texts;
    private final DeskProperties desk;

    LaunchWords(KickOffEntries entries, Clients clients, MessageSource texts, DeskProperties desk) {
        this.entries = entries;
        this.clients = clients;
        this.texts = texts;
        this.desk = desk;
    }

    Map<String, String> forClient(Project project, Guests guests) {
        Map<String, String> facts = common(project, guests, guests.client().language());
        facts.put("team", guests.team().stream().map(Colleague::name).collect(Collectors.joining(", ")));
        return facts;
    }

    Map<String, String> forMember(Project project, Guests guests, TeamMember member, Locale language) {
        Map<String, String> facts = common(project, guests, language);
        facts.put("client", clients.addressee(guests.client()));
        facts.put(
                "role",
                member.roles().stream().map(role -> role(role, language)).collect(Collectors.joining(", ")));
        facts.put("hours", member.hours().stripTrailingZeros().toPlainString());
        facts.put("url", desk.baseUrl() + "/engagements/" + project.engagement() + "/project");
        return facts;
    }

    private Map<String, String> common(Project project, Guests guests, Locale language) {
        Milestone first = project.milestones().get(0);
        Map<String, String> facts = new HashMap<>();
        facts.put("title", project.title());
        facts.put("start", project.kickOffAt().truncatedTo(ChronoUnit.MINUTES).toString());
        facts.put("place", entries.place(guests.client(), guests.lead(), language));
        facts.put("milestone", first.title());
        facts.put("due", day(first.due(), language));
        return facts;
    }

    private String role(String role, Locale language) {
        return texts.getMessage("proposal.role." + role, null, role, language);
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK)
                .format(day);
    }
}
