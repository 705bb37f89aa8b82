package io.engagementdesk.insight.doctor;

import java.util.List;

/** What practitioners report of their calls and meetings. */
final class ReportInvariants {

    static final List<Invariant> REPORTS = List.of(
            Invariant.of(
                    "reported",
                    "What a practitioner left undone became somebody’s matter.",
                    """
            select r.engagement from call_report r where r.outcome <> 'DONE' and not exists (
                select 1 from follow_up f where f.reason = 'NEEDS_MORE'
                and f.reference = cast(r.phone_call as varchar(36)))"""),
            Invariant.of(
                    "lowered",
                    "A practitioner lowers the minutes, never raises them, and says why.",
                    """
            select r.engagement from call_report r where r.minutes is not null
            and (r.minutes * 60 >= r.measured_seconds or r.reason is null)"""),
            Invariant.of(
                    "charged",
                    "Fewer minutes that were reported before the price was made are all that is charged.",
                    """
            select p.engagement from price p join call_report r on r.engagement = p.engagement
            join deposit_terms t on t.engagement = p.engagement
            where r.minutes is not null and r.reported_at < p.priced_at and t.pricing = 'PER_MINUTE'
            and p.billed_minutes >= r.minutes + case when t.quantum_minutes > 1 then t.quantum_minutes else 1 end
            and p.billed_minutes > t.minimum_minutes"""));

    private ReportInvariants() {}
}
