/** The engagement page, the API to read engagements, and the doctor that checks the invariants. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "money",
            "engagement",
            "engagement :: conversation",
            "client",
            "catalogue",
            "practice",
            "notification",
            "document",
            "callback",
            "payment",
            "payment :: statement",
            "intake",
            "intake :: call",
            "scoping",
            "scheduling",
            "contract",
            "portal",
            "delivery",
            "web"
        })
package io.engagementdesk.insight;

import org.springframework.modulith.ApplicationModule;
