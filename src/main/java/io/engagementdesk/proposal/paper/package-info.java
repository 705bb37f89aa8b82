/** How proposals are shown: on paper, to the client, and with every figure explained to the staff. */
package io.engagementdesk.proposal.paper;
