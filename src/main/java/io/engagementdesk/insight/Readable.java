package io.engagementdesk.insight;

import io.engagementdesk.engagement.Timeline;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** A line of the timeline, with states as a person says them. */
    public String detail(Timeline.Entry entry) {
        return "state".equals(entry.what())
                ? Arrays.stream(entry.detail().split(" → "))
                        .map(state -> Words.of(state.toLowerCase(Locale.ROOT)).replace('_', ' '))
                        .collect(Collectors.joining(" → "))
                : entry.detail();
    }

    public String minutes(long seconds) {
        return String.format("%d:%02d min", seconds / 60, seconds % 60);
    }
}
