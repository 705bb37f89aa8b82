/** Calls to the centre of expertise and requests by page and API; each becomes an engagement. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "money",
            "engagement",
            "client",
            "catalogue",
            "practice",
            "notification",
            "notification :: carrier",
            "callback",
            "payment",
            "web"
        })
package io.engagementdesk.intake;

import org.springframework.modulith.ApplicationModule;
