package io.engagementdesk.payment.complaint;

import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.notification.Messages.Staff;
import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.process.Logins;
import io.engagementdesk.process.OpenTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to the managers that a decision is overdue; to those who have an address. */
@Component
class OverdueMails {

    private final Logins logins;
    private final Colleagues colleagues;
    private final Messages messages;
    private final String tasklist;

    OverdueMails(Logins logins, Colleagues colleagues, Messages messages, DeskProperties desk) {
        this.logins = logins;
        this.colleagues = colleagues;
        this.messages = messages;
        this.tasklist = desk.baseUrl() + "/camunda/app/tasklist/default/#/?task=";
    }

    void send(String engagement, OpenTask task) {
        Map<String, String> facts = Map.of("task", task.name(), "url", tasklist + task.id());
        logins.members("manager").stream()
                .filter(login -> colleagues.of(login).email().isPresent())
                .forEach(login -> messages.send(
                        new Draft(engagement, "decisionOverdue", new Staff(login), task.id(), facts, List.of())));
    }
}
