/** What of a project's money becomes whose: invoices, instalments, and what is kept of a deposit. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "money",
            "engagement",
            "client",
            "notification",
            "document",
            "callback",
            "payment",
            "payment :: transfer",
            "web",
            "scoping :: project",
            "scoping :: team",
            "proposal",
            "proposal :: price",
            "contract"
        })
package io.engagementdesk.billing;

import org.springframework.modulith.ApplicationModule;
