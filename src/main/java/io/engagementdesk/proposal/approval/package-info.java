/** The client's answer, by whichever door it comes: the first one counts. */
@NamedInterface("approval")
package io.engagementdesk.proposal.approval;

import org.springframework.modulith.NamedInterface;
