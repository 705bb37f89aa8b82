/** Routes a call to a practitioner now, and measures the time together. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "engagement",
            "client",
            "catalogue",
            "practice",
            "payment",
            "payment :: complaint",
            "intake",
            "intake :: call",
            "scoping",
            "notification",
            "notification :: carrier",
            "document",
            "callback",
            "calendar",
            "money",
            "web"
        })
package io.engagementdesk.scheduling;

import org.springframework.modulith.ApplicationModule;
