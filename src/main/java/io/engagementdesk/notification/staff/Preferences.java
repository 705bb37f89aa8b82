package io.engagementdesk.notification.staff;

import io.engagementdesk.notification.Colleague;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.process.Jobs;
import io.engagementdesk.process.Upsert;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person of the practice has chosen, and the job of his next digest. */
@Service
@Transactional
class Preferences {

    private final PreferenceRows rows;
    private final Colleagues colleagues;
    private final Audience audience;
    private final Jobs jobs;
    private final Upsert upsert;
    private final Clock clock;

    Preferences(PreferenceRows rows, Colleagues colleagues, Audience audience, Jobs jobs, Upsert upsert, Clock clock) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.audience = audience;
        this.jobs = jobs;
        this.upsert = upsert;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Preference of(String login) {
        return rows.find(login).orElseGet(() -> usual(login));
    }

    /** Where mails to him go, if anywhere. */
    @Transactional(readOnly = true)
    Optional<String> address(String login) {
        return colleagues.of(login).email();
    }

    void save(Preference chosen) {
        Preference wanted = chosen.dueAfter(clock.instant());
        Optional<Instant> before = row(wanted).digestDue();
        rows.update(wanted);
        wanted.digestDue().filter(due -> !before.equals(Optional.of(due))).ifPresent(due -> schedule(wanted, due));
        audience.changed();
    }

    /** The digest of this moment is over, or not wanted any more; the next has its job. */
    Optional<Preference> taken(String login, Instant due) {
        Optional<Preference> waiting =
                rows.lock(login).filter(one -> one.digestDue().equals(Optional.of(due)));
        waiting.map(one -> one.dueAfter(clock.instant())).ifPresent(next -> {
            rows.update(next);
            next.digestDue().ifPresent(then -> schedule(next, then));
        });
        return waiting;
    }

    private Preference row(Preference wanted) {
        return rows.lock(wanted.login())
                .orElseGet(() -> upsert.insertOrReread(() -> inserted(wanted), () -> rows.lock(wanted.login())));
    }

    private Preference inserted(Preference wanted) {
        Preference first = usual(wanted.login());
        rows.insert(first);
        return first;
    }

    private Preference usual(String login) {
        Colleague colleague = colleagues.of(login);
        return Preference.usual(login, colleague.language(), colleague.timeZone());
    }

    private void schedule(Preference one, Instant due) {
        jobs.schedule(DigestJob.NAME, DigestJob.reference(one.login(), due), due);
    }
}
