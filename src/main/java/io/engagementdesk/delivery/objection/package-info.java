/** Objections to deliverables: answered, mediated, settled by the share of the instalment that is owed. */
package io.engagementdesk.delivery.objection;
