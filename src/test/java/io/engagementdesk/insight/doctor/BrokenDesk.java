package io.engagementdesk.insight.doctor;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A healthy desk that is broken by hand, looked at, and put right again. */
abstract class BrokenDesk extends DeskTest {

    /** Something that must never happen. */
    interface Damage {
        void happen();
    }

    @Autowired
    private Doctor doctor;

    @Autowired
    private TransactionTemplate transaction;

    /** The ids of what the doctor finds about this subject. */
    final List<String> found(String subject, Damage damage) {
        Duration now = clock().offset();
        try {
            return during(subject, damage);
        } finally {
            clock().setOffset(now);
        }
    }

    private List<String> during(String subject, Damage damage) {
        return transaction.execute(undone -> {
            undone.setRollbackOnly();
            damage.happen();
            return about(subject);
        });
    }

    private List<String> about(String subject) {
        return doctor.examine().stream()
                .filter(finding -> finding.subject().contains(subject))
                .map(Finding::invariant)
                .toList();
    }

    final void sql(String statement, Object... values) {
        jdbc.sql(statement).params(values).update();
    }

    final void later(Duration time) {
        clock().setOffset(clock().offset().plus(time));
    }

    /** A call that took twenty minutes: 50.00 paid, 21.40 captured, a receipt sent. */
    final Story fulfilled() {
        Story story = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        String line = Cast.fresh("line");
        cast.practitioner(line, 2, "en");
        story.analysed(Map.of("skill", line)).answered();
        journey.advance(Duration.ofMinutes(20));
        return story.hungUp("client");
    }
}
