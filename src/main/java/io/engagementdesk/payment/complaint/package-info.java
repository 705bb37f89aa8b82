/** "Not good" after the call: decided by a manager, refunded in whole or in part, with a credit note. */
@NamedInterface("complaint")
package io.engagementdesk.payment.complaint;

import org.springframework.modulith.NamedInterface;
