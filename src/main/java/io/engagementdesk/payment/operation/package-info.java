/** What we asked the provider to do, what came of it, and how we find out when an answer was lost. */
package io.engagementdesk.payment.operation;
