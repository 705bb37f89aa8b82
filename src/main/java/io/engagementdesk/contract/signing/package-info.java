/** The client's page on which he reads papers and signs them, with its one-time codes. */
package io.engagementdesk.contract.signing;
