package io.engagementdesk.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step of an engagement whose retries are used up. */
class IncidentTests extends DeskTest {

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TaskService tasks;

    private String number;
    private Job failed;

    @BeforeEach
    void oneStepFails() {
        number = story().registered("expert-call", "now").number();
        failed = jobs.createJobQuery()
                .processInstanceId(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getProcessInstanceId())
                .list()
                .get(0);
        jobs.setJobRetries(failed.getId(), 0);
    }

    @AfterEach
    void itWorksAgain() {
        jobs.setJobRetries(failed.getId(), 1);
    }

    @Test
    void itIsTheManagersTaskOnce() {
        assertThat(journey.open(number)).containsOnlyOnce("resolveIncident");
        Task task = journey.task(number, "resolveIncident");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .anySatisfy(link -> assertThat(link.getGroupId()).isEqualTo("manager"));
    }

    @Test
    void itIsOnTheTimeline() {
        assertThat(jdbc.sql("select count(*) from timeline where engagement = ? and what = 'matterArisen'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
