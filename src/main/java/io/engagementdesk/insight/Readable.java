package io.engagementdesk.insight;

import io.engagementdesk.engagement.Timeline;
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

    public String minutes(long seconds) {
        return String.format("%d:%02d min", seconds / 60, seconds % 60);
    }
}
