/** Leads a project from milestone to milestone, and lets managers withdraw from one that has not been launched. */
package io.engagementdesk.delivery.lead;
