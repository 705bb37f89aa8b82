package io.engagementdesk.insight.page;

import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Standstills;
import io.engagementdesk.insight.Ball;
import io.engagementdesk.insight.Balls;
import io.engagementdesk.insight.Dossier;
import io.engagementdesk.insight.EngagementRow;
import io.engagementdesk.insight.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out everything about one engagement. */
@Component
class EngagementSheet {

    private final Dossier dossier;
    private final OfficeSheet office;
    private final ModelViews models;
    private final Balls balls;
    private final Clients clients;
    private final ConversationSheet conversation;
    private final Clock clock;
    private final Standstills standstills;

    EngagementSheet(
            Dossier dossier,
            OfficeSheet office,
            ModelViews models,
            Balls balls,
            Clients clients,
            ConversationSheet conversation,
            Clock clock,
            Standstills standstills) {
        this.conversation = conversation;
        this.standstills = standstills;
        this.dossier = dossier;
        this.office = office;
        this.models = models;
        this.balls = balls;
        this.clients = clients;
        this.clock = clock;
    }

    void fill(EngagementRow engagement, String login, Model model) {
        String number = engagement.number();
        model.addAttribute("engagement", engagement);
        model.addAttribute("contact", clients.contact(engagement.contact()));
        model.addAttribute("standstill", standstills.reason(number).orElse(null));
        ball(number, model);
        model.addAttribute("timeline", newestFirst(dossier.timeline(number)));
        model.addAttribute("calls", dossier.calls(number));
        model.addAttribute("models", models.of(number));
        conversation.fill(number, login, model);
        model.addAttribute("project", dossier.project(number).orElse(null));
        office.fill(number, model);
    }

    private void ball(String number, Model model) {
        Optional<Ball> ball = balls.of(number);
        model.addAttribute("ball", ball.orElse(null));
        model.addAttribute(
                "ballSince",
                ball.map(held -> Words.since(held.since(), clock.instant())).orElse(""));
        model.addAttribute("ballDue", ball.map(Ball::due).map(Words::moment).orElse(""));
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }
}
