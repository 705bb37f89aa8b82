package io.engagementdesk.scheduling.report;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The minutes that practitioners do not want to have charged: they may lower what was measured, nothing else. */
@Component
public class Concessions {

    private final ReportRows rows;

    Concessions(ReportRows rows) {
        this.rows = rows;
    }

    /** No more than these are charged; empty when nobody wants fewer than were measured. */
    public OptionalInt minutes(String engagement) {
        return rows.leastMinutes(engagement);
    }
}
