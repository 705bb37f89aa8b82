/** The demo practice, the in-app mailbox and the movable clock; refused in production. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "calendar",
            "money",
            "engagement",
            "client",
            "catalogue",
            "practice",
            "notification",
            "callback",
            "payment",
            "intake",
            "scoping",
            "scheduling",
            "web"
        })
package io.engagementdesk.demo;

import org.springframework.modulith.ApplicationModule;
