package io.engagementdesk.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.practice.CalendarFeeds;
import io.engagementdesk.process.Logins;
import io.engagementdesk.process.StaffGroup;
import io.engagementdesk.scheduling.booking.Booking;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

/** F44: somebody leaves the practice: his appointments find another practitioner, his tasks somebody to do them. */
class DepartureTests extends Appointed {

    @Autowired
    private Logins logins;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CalendarFeeds feeds;

    @Test
    void allAppointmentsOfADeletedLoginAreKeptByAnother() {
        String leaver = employed(1);
        Story story = booked(Duration.ofHours(30));
        Booking before = booking(story);
        String next = employed(2);

        dismissed(leaver);

        assertThat(booking(story).practitioner()).isEqualTo(next);
        assertThat(booking(story).startsAt()).isEqualTo(before.startsAt());
        assertThat(files(next + "@practice.example")).singleElement().satisfies(file -> assertThat(file)
                .contains("METHOD:REQUEST", "UID:" + before.uid(), "SEQUENCE:1"));
        assertThat(files(leaver + "@practice.example")).last().satisfies(file -> assertThat(file)
                .contains("METHOD:CANCEL"));
        assertThat(story.open()).containsExactly("changeAppointment");
    }

    @Test
    void whoIsAPractitionerNoLongerIsNeverOfferedAgainUntilHeReturns() {
        String leaver = employed(1);
        String secret = feeds.make(leaver);
        Story story = booked(Duration.ofHours(30));

        identity.deleteMembership(leaver, StaffGroup.PRACTITIONER.id());
        journey.settle();

        assertThat(bookings.of(story.number())).isEmpty();
        assertThat(messages(story, "")).contains("appointmentLost");
        assertThat(story.open()).containsExactly("decideUnscheduled");
        assertThat(practitioners.skilled(line, 1)).isEmpty();
        assertThat(practitioners.able(line, 1, clock().instant())).isEmpty();
        assertThat(feeds.owner(secret)).isEmpty();

        identity.createMembership(leaver, StaffGroup.PRACTITIONER.id());
        story.done("manager", "decideUnscheduled", Map.of("decision", "AGAIN", "note", "is back"));
        assertState(story, State.SCHEDULED);
        assertThat(slots(page(story, ""))).allSatisfy(slot -> assertThat(slot).endsWith("@" + leaver));
    }

    @Test
    void tasksOfADeletedLoginFallToTheirGroupAndTheManagers() {
        String leaver = Cast.freshLogin("desk");
        logins.ensure(leaver, "Lea", "Leaver", leaver, "desk");
        practitioner(1);
        Story story = asked("expert-call");
        Task task = task(story);
        journey.as(leaver, () -> tasks.claim(task.getId(), leaver));

        dismissed(leaver);

        assertThat(task(story).getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactlyInAnyOrder("desk", "manager");
        assertThat(details(story, "taskHandedOver")).singleElement().satisfies(detail -> assertThat(detail)
                .contains(leaver));
        story.done("manager", "analyseNeeds", needs());
        assertThat(story.open()).doesNotContain("analyseNeeds");
    }

    private Map<String, Object> needs() {
        return Map.of("need", "to know", "wanted", "LATER", "clearQuestion", true, "skill", line);
    }

    private String employed(int level) {
        String login = practitioner(level);
        logins.ensure(login, "Pat", "Practitioner", login, StaffGroup.PRACTITIONER.id());
        return login;
    }

    /** As the administrator does it at the engine's door. */
    private void dismissed(String login) {
        RestClient.create("http://127.0.0.1:" + port + "/engine-rest")
                .delete()
                .uri("/user/{login}", login)
                .headers(headers -> headers.setBasicAuth("admin", "admin"))
                .retrieve()
                .toBodilessEntity();
        assertThat(logins.find(login)).isEmpty();
        journey.settle();
    }

    private Task task(Story story) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(story.number())
                .taskDefinitionKey("analyseNeeds")
                .singleResult();
    }

    private List<String> details(Story story, String what) {
        return jdbc.sql("select detail from timeline where engagement = ? and what = ?")
                .params(story.number(), what)
                .query(String.class)
                .list();
    }
}
