package io.engagementdesk.proposal;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/proposal.bpmn. */
public final class ProposalProcess {

    /** The client's task. */
    public static final String DECIDE_PROPOSAL = "decideProposal";

    /** Why a second person must look at the price, if one must. */
    public static final Variable<String> REVIEW = new Variable<>("review", String.class);

    /** What the second person decided: APPROVE or BACK. */
    public static final Variable<String> DECISION = new Variable<>("decision", String.class);

    /** What the client says: ACCEPT, CHANGE or DECLINE. */
    public static final Variable<String> VERDICT = new Variable<>("verdict", String.class);

    private ProposalProcess() {}
}
