package io.engagementdesk.contract;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/contract.bpmn. */
public final class ContractProcess {

    /** The client's task in which he signs. */
    public static final String SIGN_CONTRACT = "signContract";

    /** What the signer did: SIGNED, REDLINES or DECLINED. */
    public static final Variable<String> SIGNATURE = new Variable<>("signature", String.class);

    /** Whether the practice signs by its mandate. */
    public static final Variable<Boolean> WITHIN_MANDATE = new Variable<>("withinMandate", Boolean.class);

    private ContractProcess() {}
}
