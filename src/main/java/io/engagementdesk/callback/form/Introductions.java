package io.engagementdesk.callback.form;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskIntroduction;
import io.engagementdesk.callback.ClientTaskKind.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules show around the forms of their client tasks. */
@Component
class Introductions {

    private final ObjectProvider<ClientTaskIntroduction> all;

    Introductions(ObjectProvider<ClientTaskIntroduction> all) {
        this.all = all;
    }

    /** What the module of the task says; empty where none says anything. */
    <T> Optional<T> of(ClientTask task, Function<ClientTaskIntroduction, Optional<T>> said) {
        return all.stream()
                .filter(one -> one.task().equals(task.key()))
                .findFirst()
                .flatMap(said);
    }

    /** The model of a page with the module's part in it, drawn by the page's template as {@code introduction}. */
    Map<String, Object> model(Optional<Page> part) {
        Map<String, Object> model = new HashMap<>();
        part.ifPresent(shown -> {
            model.putAll(shown.model());
            model.put("introduction", shown.template());
        });
        return model;
    }
}
