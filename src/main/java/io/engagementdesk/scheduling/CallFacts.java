package io.engagementdesk.scheduling;

import io.engagementdesk.process.TaskFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms around a call show: how long client and practitioner were together. */
@Component
class CallFacts implements TaskFacts {

    private final Conversations conversations;

    CallFacts(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return engagement == null ? Map.of() : Map.of("together", together(engagement));
    }

    private String together(String engagement) {
        long seconds = conversations.secondsTogether(engagement);
        return "%d:%02d min".formatted(seconds / 60, seconds % 60);
    }
}
