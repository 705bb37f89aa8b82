package io.engagementdesk.notification.staff;

import io.engagementdesk.process.JobWork;
import io.engagementdesk.process.Jobs;
import io.engagementdesk.process.Worklist;
import io.engagementdesk.process.Worklist.Waiting;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who want it of a new task, once each; to whom it is quiet now, when that is over and the task still waits. */
@Component(TaskNewsJob.NAME)
@Transactional
class TaskNewsJob implements JobWork {

    static final String NAME = "taskNewsJob";

    private final Worklist worklist;
    private final PreferenceRows preferences;
    private final TaskMails mails;
    private final Jobs jobs;
    private final Clock clock;

    TaskNewsJob(Worklist worklist, PreferenceRows preferences, TaskMails mails, Jobs jobs, Clock clock) {
        this.worklist = worklist;
        this.preferences = preferences;
        this.mails = mails;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param reference a task's id, and the login of the only one to tell where the others know */
    @Override
    public void run(String reference) {
        String[] parts = reference.split(" ", 2);
        worklist.find(parts[0]).ifPresent(task -> preferences.with(Preference.Tasks.EACH).stream()
                .filter(reader -> parts.length == 1 || reader.login().equals(parts[1]))
                .filter(reader -> mails.concerns(task, reader))
                .forEach(reader -> tell(task, reader)));
    }

    private void tell(Waiting task, Preference reader) {
        reader.quietUntil(clock.instant())
                .ifPresentOrElse(
                        later -> jobs.schedule(NAME, task.id() + " " + reader.login(), later),
                        () -> mails.newTask(task, reader));
    }

    /** Tasklist shows it all the same. */
    @Override
    public void exhausted(String reference, String error) {}
}
