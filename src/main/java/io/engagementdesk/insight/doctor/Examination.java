package io.engagementdesk.insight.doctor;

import java.util.stream.Stream;

/** Looks for what the running desk alone can tell; the database has the rest. */
interface Examination {

    Stream<Finding> findings();
}
