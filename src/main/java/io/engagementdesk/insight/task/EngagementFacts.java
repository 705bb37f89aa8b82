package io.engagementdesk.insight.task;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Standstills;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.insight.Words;
import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.process.TaskFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What every task's form shows above its fields: who, what, the state, the last lines of history, the page. */
@Component
class EngagementFacts implements TaskFacts {

    private static final int LINES = 5;

    private final Engagements engagements;
    private final Clients clients;
    private final Matters matters;
    private final Timeline timeline;
    private final Catalogue catalogue;
    private final DeskProperties desk;
    private final Standstills standstills;

    EngagementFacts(
            Engagements engagements,
            Clients clients,
            Matters matters,
            Timeline timeline,
            Catalogue catalogue,
            DeskProperties desk,
            Standstills standstills) {
        this.standstills = standstills;
        this.engagements = engagements;
        this.clients = clients;
        this.matters = matters;
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        Map<String, Object> facts = new HashMap<>();
        String all = desk.baseUrl() + "/engagements";
        facts.put("page", all);
        facts.put("look", "This belongs to no engagement that we know. [Look among all engagements](" + all + ")");
        facts.put("history", "–");
        Optional.ofNullable(engagement).flatMap(engagements::find).ifPresent(found -> facts.putAll(about(found)));
        matters.ofTask(task).ifPresent(matter -> {
            facts.put("what", Plain.markdown(Words.sentence(matter)));
            facts.putIfAbsent("who", "nobody we know yet");
        });
        return facts;
    }

    private Map<String, Object> about(Engagement engagement) {
        String page = desk.baseUrl() + "/engagements/" + engagement.number();
        return Map.of(
                "who",
                who(clients.contact(engagement.contact())),
                "what",
                service(engagement) + ", " + wanted(engagement) + ": “" + question(engagement) + "”",
                "state",
                Words.of(engagement.state()),
                "history",
                history(engagement.number()),
                "page",
                page,
                "look",
                "[Open the engagement’s page](" + page + ")");
    }

    private static String who(Contact contact) {
        return Stream.of(contact.name(), contact.phone(), contact.email())
                .filter(fact -> fact != null && !fact.isBlank())
                .map(Plain::markdown)
                .collect(Collectors.joining(" · "));
    }

    private String service(Engagement engagement) {
        return catalogue.service(engagement.service()).map(Service::name).orElse(engagement.service());
    }

    private static String wanted(Engagement engagement) {
        return engagement.when() == Engagement.When.NOW ? "now" : "by appointment";
    }

    private static String question(Engagement engagement) {
        return Plain.markdown(engagement.question());
    }

    private String history(String engagement) {
        List<Timeline.Entry> all = timeline.of(engagement);
        return standstill(engagement)
                + all.subList(Math.max(0, all.size() - LINES), all.size()).stream()
                        .map(entry -> "\n- " + Words.moment(entry.at()) + " " + Words.of(entry.what()) + ": "
                                + Plain.markdown(Words.detail(entry)))
                        .collect(Collectors.joining());
    }

    private String standstill(String engagement) {
        return standstills
                .reason(engagement)
                .map(why -> "\n- **Stands still.** " + Plain.markdown(why))
                .orElse("");
    }
}
