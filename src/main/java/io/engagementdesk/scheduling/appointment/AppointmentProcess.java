package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.process.Variable;
import java.util.Date;

/** Vocabulary of bpmn/appointment.bpmn. */
final class AppointmentProcess {

    /** The client's task to choose a time. */
    static final String PICK_SLOT = "pickSlot";

    /** The client's task as long as the appointment stands. */
    static final String CHANGE_APPOINTMENT = "changeAppointment";

    /** The practitioner of the booking that {@link #BOOKING} names cannot come. */
    static final String PRACTITIONER_UNAVAILABLE = "practitionerUnavailable";

    /** Whether there was any time to offer. */
    static final Variable<Boolean> OFFERED = new Variable<>("offered", Boolean.class);

    /** Whether the client has chosen a time; else none suits him. */
    static final Variable<Boolean> PICKED = new Variable<>("picked", Boolean.class);

    /** MOVED or CANCELLED. */
    static final Variable<String> CHANGE = new Variable<>("change", String.class);

    /** Whether somebody else comes at the same time. */
    static final Variable<Boolean> REPLACED = new Variable<>("replaced", Boolean.class);

    /** Whether the client pays for having cancelled late. */
    static final Variable<Boolean> CHARGED = new Variable<>("charged", Boolean.class);

    /** The booking that stands. */
    static final Variable<String> BOOKING = new Variable<>("booking", String.class);

    static final Variable<Date> STARTS_AT = new Variable<>("startsAt", Date.class);

    /** When to remind; after the begin, when nobody waits any more, where the moment had passed at booking. */
    static final Variable<Date> DAY_BEFORE = new Variable<>("dayBefore", Date.class);

    static final Variable<Date> HOUR_BEFORE = new Variable<>("hourBefore", Date.class);

    private AppointmentProcess() {}
}
