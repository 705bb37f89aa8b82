/** What finance decides about money that went astray, and what becomes of it. */
package io.engagementdesk.payment.matter;
