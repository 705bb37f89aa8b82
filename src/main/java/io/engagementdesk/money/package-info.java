/** Amounts, tax, rounding and the double-entry ledger in which every movement of money is posted. */
@ApplicationModule(allowedDependencies = {})
package io.engagementdesk.money;

import org.springframework.modulith.ApplicationModule;
