/** The practitioner's day on a handheld: what is next, with the client's story, and what was. */
package io.engagementdesk.scheduling.handheld;
