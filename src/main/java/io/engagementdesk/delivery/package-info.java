/** Projects: launched when they are agreed and paid for, with their milestones, teams and dates. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "money",
            "calendar",
            "engagement",
            "callback",
            "client",
            "practice",
            "notification",
            "notification :: carrier",
            "document",
            "callback",
            "callback :: page",
            "scoping",
            "scoping :: project",
            "scoping :: team",
            "proposal",
            "proposal :: price",
            "contract",
            "billing :: instalment",
            "web"
        })
package io.engagementdesk.delivery;

import org.springframework.modulith.ApplicationModule;
