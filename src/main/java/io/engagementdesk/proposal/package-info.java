/** What a project is offered for: priced, issued in versions that never change, and answered by the client. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "money",
            "engagement",
            "client",
            "catalogue",
            "practice",
            "notification",
            "document",
            "callback",
            "intake :: call",
            "scoping",
            "scoping :: project",
            "web"
        })
package io.engagementdesk.proposal;

import org.springframework.modulith.ApplicationModule;
