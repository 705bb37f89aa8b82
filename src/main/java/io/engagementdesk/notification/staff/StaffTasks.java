package io.engagementdesk.notification.staff;

import io.engagementdesk.process.Jobs;
import io.engagementdesk.process.TaskObserver;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Has each new task told to those who want to hear of it. */
@Component
class StaffTasks implements TaskObserver {

    private final Audience audience;
    private final Jobs jobs;

    StaffTasks(Audience audience, Jobs jobs) {
        this.audience = audience;
        this.jobs = jobs;
    }

    @Override
    public void created(DelegateTask task) {
        if (audience.isListening()) {
            jobs.schedule(TaskNewsJob.NAME, task.getId());
        }
    }
}
