package io.engagementdesk.callback;

import io.engagementdesk.callback.ClientTaskKind.Download;
import io.engagementdesk.callback.ClientTaskKind.Enclosed;
import io.engagementdesk.callback.ClientTaskKind.Page;
import java.util.Map;
import java.util.Optional;

/** What a module shows around the form of one of its client tasks of the kind {@code form}; a bean of that module. */
public interface ClientTaskIntroduction {

    /** The task's id in its model. */
    String task();

    /** What stands between the heading and the form; changes nothing. The page's own words for its form win over the model's. */
    Page introduction(ClientTask task);

    /** What its form begins with because it is known, by field key. */
    default Map<String, String> known(ClientTask task) {
        return Map.of();
    }

    /** What a client who comes back reads below his answer; empty for nothing. */
    default Optional<Page> afterwards(ClientTask task) {
        return Optional.empty();
    }

    /** What a client sees whose link ended without his answer, where there is more to say than that. */
    default Optional<Page> ended(ClientTask task) {
        return Optional.empty();
    }

    /** The file of this name behind the link, also once the task is done. */
    default Optional<Download> file(ClientTask task, String name) {
        return Optional.empty();
    }

    /** What the mail with the link says and carries beside it; empty for nothing of its own. */
    default Optional<Enclosed> enclosed(ClientTask task) {
        return Optional.empty();
    }
}
