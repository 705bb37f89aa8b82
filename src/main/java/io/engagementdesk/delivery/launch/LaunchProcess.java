package io.engagementdesk.delivery.launch;

import io.engagementdesk.process.Variable;
import java.util.Date;

/** Vocabulary of bpmn/launch.bpmn. */
final class LaunchProcess {

    /** Whether the project begins at once, or its day has come. */
    static final Variable<Boolean> STARTS_NOW = new Variable<>("startsNow", Boolean.class);

    /** The agreed day. */
    static final Variable<Date> START_ON = new Variable<>("startOn", Date.class);

    private LaunchProcess() {}
}
