package io.engagementdesk.payment.cover;

import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.process.BusinessException;

/** Nothing more is taken from a client while his bank decides about an earlier payment. */
public final class PaymentDisputed extends BusinessException {

    private static final long serialVersionUID = 1L;

    private PaymentDisputed(String operation) {
        super(operation);
    }

    /** The operation has not even been asked for. */
    public static void check(Operation performed) throws PaymentDisputed {
        if (performed.reason().filter(DisputeFlags.DISPUTED::equals).isPresent()) {
            throw new PaymentDisputed(performed.id());
        }
    }
}
