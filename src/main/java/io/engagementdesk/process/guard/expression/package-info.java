/** What expressions may say: variables, delegates and a few functions, neither members nor scripts. */
package io.engagementdesk.process.guard.expression;
