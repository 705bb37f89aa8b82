/** What a scope costs, and why: rate card, decision tables, tax and instalments. */
@NamedInterface("price")
package io.engagementdesk.proposal.price;

import org.springframework.modulith.NamedInterface;
