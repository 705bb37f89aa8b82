/** Projects that either side ends before they are finished: what was done is billed, the rest is given back. */
package io.engagementdesk.delivery.termination;
