/** How a settled engagement ends: its receipt, with every figure. */
package io.engagementdesk.payment.receipt;
