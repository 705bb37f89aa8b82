/** The port to payment providers, and the sandbox provider behind it. */
package io.engagementdesk.payment.gateway;
