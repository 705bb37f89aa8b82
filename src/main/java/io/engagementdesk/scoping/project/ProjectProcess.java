package io.engagementdesk.scoping.project;

import io.engagementdesk.process.Variable;

/** What the scoping of a project tells bpmn/proposal.bpmn. */
public final class ProjectProcess {

    /** Whether there are people for every role. */
    public static final Variable<Boolean> TEAM_FOUND = new Variable<>("teamFound", Boolean.class);

    /** The client's task: while it is open, the team is held. */
    public static final String DECIDE_PROPOSAL = "decideProposal";

    private ProjectProcess() {}
}
