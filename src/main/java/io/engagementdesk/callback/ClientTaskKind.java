package io.engagementdesk.callback;

import io.engagementdesk.process.FormRefused;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One kind of client task, chosen in the model by the property {@code client.kind}; a bean of its module. */
public interface ClientTaskKind {

    /** The kind where the model says nothing: a form. */
    String ORDINARY = "form";

    /** The code of a refusal of what was there when the page was opened, and no longer is. */
    String TAKEN = "taken";

    /**
     * What stands inside the frame of a client page.
     *
     * @param template a template whose fragment {@code content} is shown
     * @param model what it shows; its title is {@code title}, or the text of the key {@code titleKey}; {@code task}, {@code engagement}, {@code until} and {@code when} it was closed are added
     */
    record Page(String template, Map<String, Object> model) {}

    /**
     * What goes with the mail that brings the link.
     *
     * @param template the mail's texts, unless the task has its own
     * @param documents ids of what is attached
     */
    record Enclosed(String template, Map<String, String> facts, List<UUID> documents) {}

    /** A file that the client may download. */
    record Download(String name, String mediaType, byte[] content) {}

    /** The value of {@code client.kind}. */
    String name();

    /** What the open task shows; changes nothing, whoever asks and however often. */
    Page page(ClientTask task);

    /** The same for whoever asks to see something of it, by what stands behind the question mark of the address. */
    default Page page(ClientTask task, Map<String, List<String>> query) {
        return page(task);
    }

    /** The file of this name behind the link, also once the task is done. */
    default Optional<Download> file(ClientTask task, String name) {
        return Optional.empty();
    }

    /** What the mail with the link says and carries beside it; empty for nothing of its own. */
    default Optional<Enclosed> enclosed(ClientTask task) {
        return Optional.empty();
    }

    /**
     * What the client submits; called outside a transaction, and never for a task that is known to be over.
     *
     * @return where to send the browser; empty for the same page, which then is the receipt
     * @throws NotNow to show the page again with the advice to try it a minute later
     * @throws FormRefused to show the page again with what is wrong; with the code {@link #TAKEN} somebody else was faster
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

    /** Whether its page has a script of ours, which it works without. */
    default boolean scripted() {
        return false;
    }

    /** Origins outside ours, such as {@code https://checkout.example}, that {@link #submit} sends the browser to. */
    default List<String> leadsTo() {
        return List.of();
    }
}
