/** Proposals on their way to the client: priced, checked, issued, and lapsed where he says nothing. */
package io.engagementdesk.proposal.offer;
