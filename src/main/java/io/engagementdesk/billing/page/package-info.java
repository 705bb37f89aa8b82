/** What finance sees of a project's money, and where it records what has come to the bank. */
package io.engagementdesk.billing.page;
