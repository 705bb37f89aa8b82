/** What both sides sign: master agreement, statement of work and amendments, drafted, signed, sealed and in force. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "money",
            "engagement",
            "client",
            "notification",
            "document",
            "callback",
            "web",
            "scoping :: project",
            "scoping :: team",
            "proposal",
            "proposal :: price"
        })
package io.engagementdesk.contract;

import org.springframework.modulith.ApplicationModule;
