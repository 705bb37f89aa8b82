/** How contracts are written: facts, clauses by jurisdiction and language, and the check that none is missing. */
package io.engagementdesk.contract.paper;
