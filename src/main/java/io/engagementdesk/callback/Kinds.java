package io.engagementdesk.callback;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of client tasks that the modules bring. */
@Component
public class Kinds {

    private final ObjectProvider<ClientTaskKind> kinds;

    Kinds(ObjectProvider<ClientTaskKind> kinds) {
        this.kinds = kinds;
    }

    public Set<String> names() {
        return kinds.stream().map(ClientTaskKind::name).collect(Collectors.toSet());
    }

    public ClientTaskKind of(String name) {
        Supplier<IllegalStateException> unknown =
                () -> new IllegalStateException("No module brings the client.kind " + name);
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(unknown);
    }
}
