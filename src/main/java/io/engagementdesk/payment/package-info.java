/** Deposits, holds, charges and refunds through a payment gateway, and their reconciliation. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "money",
            "engagement",
            "client",
            "catalogue",
            "notification",
            "document",
            "callback",
            "web"
        })
package io.engagementdesk.payment;

import org.springframework.modulith.ApplicationModule;
