package io.engagementdesk.insight;

import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Messages;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Words for templates. */
@Component("readable")
class Readable {

    public String moment(Instant moment) {
        return moment == null ? "" : Words.moment(moment);
    }

    public String words(String camelCase) {
        return Words.of(camelCase);
    }

    public String detail(Timeline.Entry entry) {
        return Words.detail(entry);
    }

    public String state(Messages.State state) {
        return switch (state) {
            case QUEUED -> "on its way";
            case SENT -> "sent";
            case FAILED -> "not delivered";
            case BOUNCED -> "came back";
        };
    }

    public String tone(Messages.State state) {
        return state == Messages.State.QUEUED ? "wait" : state == Messages.State.SENT ? "ok" : "bad";
    }

    public String capital(String text) {
        return Words.capital(text);
    }

    public String minutes(long seconds) {
        return String.format("%d:%02d min", seconds / 60, seconds % 60);
    }
}
