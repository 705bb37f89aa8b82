package io.engagementdesk.callback;

import io.engagementdesk.process.FormRefused;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kind of client task, chosen in the model by the property {@code client.kind}; a bean of its module. */
public interface ClientTaskKind {

    /**
     * What stands inside the frame of a client page.
     *
     * @param template a template whose fragment {@code content} is shown
     * @param model what it shows; its title is {@code title}, or the text of the key {@code titleKey}; {@code task}, {@code engagement}, {@code until} and {@code when} it was closed are added
     */
    record Page(String template, Map<String, Object> model) {}

    /** The value of {@code client.kind}. */
    String name();

    /** What the open task shows; changes nothing, whoever asks and however often. */
    Page page(ClientTask task);

    /**
     * What the client submits; called outside a transaction, and never for a task that is known to be over.
     *
     * @return where to send the browser; empty for the same page, which then is the receipt
     * @throws FormRefused to show the page again with what is wrong
     */
    Optional<URI> submit(ClientTask task, Map<String, List<String>> fields);

    /** The page after a refusal, with what was submitted. */
    default Page refused(ClientTask task, Map<String, List<String>> fields, FormRefused refused) {
        return page(task);
    }

    /** What a client sees who comes back after it is done: what was decided. */
    Page receipt(ClientTask task);

    /** What a client sees whose link ended without his answer, where there is more to say than that. */
    default Optional<Page> ended(ClientTask task) {
        return Optional.empty();
    }

    /** Whether staff may complete it on the client's word; else it completes by its fact only. */
    boolean staffMayComplete();

    /** Origins outside ours, such as {@code https://checkout.example}, that {@link #submit} sends the browser to. */
    default List<String> leadsTo() {
        return List.of();
    }
}
