package io.engagementdesk.insight.doctor;

import java.util.List;

/** Appointments: given away once, guarded, and waited for. */
final class AppointmentInvariants {

    static final List<Invariant> APPOINTMENTS = List.of(
            Invariant.of(
                    "booking",
                    "A practitioner has one appointment at a time.",
                    """
            select a.practitioner || ' ' || a.engagement || ' ' || b.engagement from booking a join booking b
            on b.practitioner = a.practitioner and b.id <> a.id and b.starts_at < a.ends_at and a.starts_at <= b.starts_at
            where a.state = 'BOOKED' and b.state = 'BOOKED'"""),
            Invariant.of(
                    "guard",
                    "The time of an appointment that is ahead is given to nobody else.",
                    """
            select b.engagement from booking b join engagement e on e.number = b.engagement where b.state = 'BOOKED'
            and e.closed_at is null and b.starts_at > cast(:now as timestamp with time zone)
            and not exists (select 1 from practitioner_hold h where h.practitioner = b.practitioner
                and h.engagement = b.engagement and h.slot = b.starts_at and h.expires >= b.ends_at)"""),
            Invariant.of(
                    "appointment",
                    "An open engagement waits for its appointment.",
                    """
            select b.engagement from booking b join engagement e on e.number = b.engagement where b.state = 'BOOKED'
            and e.closed_at is null and b.starts_at > cast(:now as timestamp with time zone)
            and not exists (select 1 from ACT_RU_TASK t where t.TASK_DEF_KEY_ = 'changeAppointment'
                and t.PROC_INST_ID_ in %s)"""
                            .formatted(Invariant.INSTANCES)),
            Invariant.of(
                    "given",
                    "An engagement has one appointment at most.",
                    """
            select engagement from booking where state = 'BOOKED' group by engagement having count(*) > 1"""));

    private AppointmentInvariants() {}
}
