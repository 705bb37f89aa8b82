package io.engagementdesk.notification.staff;

import io.engagementdesk.process.JobWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends somebody his digest and sees to the next one; a job of an earlier choice finds another moment and does nothing. */
@Component(DigestJob.NAME)
@Transactional
class DigestJob implements JobWork {

    static final String NAME = "taskDigestJob";

    private final Preferences preferences;
    private final TaskMails mails;

    DigestJob(Preferences preferences, TaskMails mails) {
        this.preferences = preferences;
        this.mails = mails;
    }

    static String reference(String login, Instant due) {
        return due.getEpochSecond() + " " + login;
    }

    @Override
    public void run(String reference) {
        taken(reference).ifPresent(mails::digest);
    }

    /** One day without a digest, the next has its job. */
    @Override
    public void exhausted(String reference, String error) {
        taken(reference);
    }

    private Optional<Preference> taken(String reference) {
        String[] parts = reference.split(" ", 2);
        return preferences.taken(parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
    }
}
