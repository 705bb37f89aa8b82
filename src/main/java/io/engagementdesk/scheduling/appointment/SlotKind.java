package io.engagementdesk.scheduling.appointment;

import static io.engagementdesk.scheduling.appointment.AppointmentProcess.PICK_SLOT;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.callback.FirstAnswer;
import io.engagementdesk.process.FormRefused;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Client tasks that are done by choosing a time; the same page later moves or cancels the appointment. */
@Component
class SlotKind implements ClientTaskKind {

    private static final Set<String> FIELDS = Set.of("slot", "action", "zone", "date");

    private final SlotPages pages;
    private final Appointments appointments;
    private final FirstAnswer first;
    private final TransactionTemplate transaction;

    SlotKind(SlotPages pages, Appointments appointments, FirstAnswer first, TransactionTemplate transaction) {
        this.pages = pages;
        this.appointments = appointments;
        this.first = first;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "slot";
    }

    @Override
    public Page page(ClientTask task) {
        return page(task, Map.of());
    }

    @Override
    public Page page(ClientTask task, Map<String, List<String>> query) {
        return pages.open(task, query, List.of());
    }

    /** A time that was lost shows the others. */
    @Override
    public Page refused(ClientTask task, Map<String, List<String>> fields, FormRefused refused) {
        Map<String, List<String>> query = new HashMap<>(fields);
        query.put("other", List.of("true"));
        return pages.open(task, query, refused.errors());
    }

    @Override
    public Optional<URI> submit(ClientTask task, Map<String, List<String>> fields) {
        fields.keySet().stream()
                .filter(key -> !FIELDS.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new FormRefused(key, "unknown", "The form has no such field. Remove it.");
                });
        String slot = one(fields, "slot");
        switch (one(fields, "action")) {
            case "hold" -> transaction.executeWithoutResult(status -> appointments.hold(task.engagement(), slot));
            case "none" -> first.complete(task, () -> noneSuits(task));
            case "cancel" -> first.complete(task, () -> cancelled(task));
            default -> first.complete(task, () -> chosen(task, slot));
        }
        return Optional.empty();
    }

    private static Map<String, Object> chosen(ClientTask task, String slot) {
        return isPick(task)
                ? Map.of(AppointmentForms.SLOT, slot)
                : Map.of("change", "MOVED", AppointmentForms.SLOT, slot);
    }

    private static Map<String, Object> noneSuits(ClientTask task) {
        if (!isPick(task)) {
            throw unknownAction();
        }
        return Map.of(AppointmentForms.NONE_SUITS, true);
    }

    private static Map<String, Object> cancelled(ClientTask task) {
        if (isPick(task)) {
            throw unknownAction();
        }
        return Map.of("change", "CANCELLED");
    }

    private static FormRefused unknownAction() {
        return new FormRefused("action", "option", "This cannot be done here. Please choose a time.");
    }

    static boolean isPick(ClientTask task) {
        return task.key().equals(PICK_SLOT);
    }

    static String one(Map<String, List<String>> fields, String key) {
        List<String> given = fields.getOrDefault(key, List.of());
        return given.size() == 1 ? given.get(0).strip() : "";
    }

    @Override
    public Page receipt(ClientTask task) {
        return pages.receipt(task);
    }

    @Override
    public Optional<Page> ended(ClientTask task) {
        return pages.begun(task);
    }

    @Override
    public Optional<Download> file(ClientTask task, String name) {
        return name.equals("appointment.ics") ? pages.calendar(task) : Optional.empty();
    }

    @Override
    public Optional<Enclosed> enclosed(ClientTask task) {
        return isPick(task) ? Optional.empty() : pages.enclosed(task);
    }

    @Override
    public boolean staffMayComplete() {
        return true;
    }
}
