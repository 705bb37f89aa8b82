package io.engagementdesk.callback;

import io.engagementdesk.process.Processes;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Of all answers to a client's task the first counts: the others wait at the link's row, and then find it used. */
@Component
public class FirstAnswer {

    private final LinkRows rows;
    private final Processes processes;
    private final TransactionTemplate transaction;

    FirstAnswer(LinkRows rows, Processes processes, TransactionTemplate transaction) {
        this.rows = rows;
        this.processes = processes;
        this.transaction = transaction;
    }

    /**
     * Completes the task.
     *
     * @param answer asked for only while the task is open, in the transaction that completes it
     */
    public void complete(ClientTask task, Supplier<Map<String, Object>> answer) {
        complete(task.link(), task.task(), answer);
    }

    /**
     * The same on the client's word, with what staff have heard.
     *
     * @throws TaskIsOver when another answer was faster
     */
    public void complete(ClientLinks.OpenLink link, Supplier<Map<String, Object>> answer) {
        complete(link.id(), link.task(), answer);
    }

    private void complete(UUID link, String task, Supplier<Map<String, Object>> answer) {
        transaction.executeWithoutResult(status -> {
            boolean open = rows.lock(link).filter(LinkState.OPEN::equals).isPresent();
            if (!open || !processes.complete(task, answer.get())) {
                throw new TaskIsOver();
            }
        });
    }
}
