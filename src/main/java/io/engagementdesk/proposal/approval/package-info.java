/** The client's answer, by whichever door it comes: the first one counts. */
package io.engagementdesk.proposal.approval;
