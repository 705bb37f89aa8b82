package io.engagementdesk.scoping.project;

import io.engagementdesk.process.Variable;

/** What the scoping of a project tells bpmn/proposal.bpmn. */
public final class ProjectProcess {

    /** Whether there are people for every role. */
    public static final Variable<Boolean> TEAM_FOUND = new Variable<>("teamFound", Boolean.class);

    private ProjectProcess() {}
}
