package io.engagementdesk.insight.doctor;

import java.util.stream.Stream;

/** Looks for what the database does not tell by itself: it takes the running desk, or the provider’s word. */
interface Examination {

    Stream<Finding> findings();
}
