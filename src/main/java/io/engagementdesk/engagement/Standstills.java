package io.engagementdesk.engagement;

import io.engagementdesk.process.FormRefused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether work for an engagement may go on, and if not, why. */
@Component
public class Standstills {

    private final List<Standstill> all;

    Standstills(List<Standstill> all) {
        this.all = all;
    }

    /** All that holds it up, as one text. */
    public Optional<String> reason(String engagement) {
        return Optional.of(all.stream()
                        .map(one -> one.reason(engagement))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty());
    }

    /** The task stays open as long as the engagement stands still. */
    void requireNone(String engagement) {
        reason(engagement).ifPresent(why -> {
            throw new FormRefused("task", "standstill", why);
        });
    }
}
