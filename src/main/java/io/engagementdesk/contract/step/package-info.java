/** The steps of contract as the process takes them and managers decide them: drafted, countersigned, sealed, put into force. */
package io.engagementdesk.contract.step;
