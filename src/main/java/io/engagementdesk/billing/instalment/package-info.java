/** The parts in which a project is paid: planned, invoiced, collected, earned. */
@NamedInterface("instalment")
package io.engagementdesk.billing.instalment;

import org.springframework.modulith.NamedInterface;
