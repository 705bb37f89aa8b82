/** What of a project's money becomes whose: what is kept of a deposit when the project does not come about. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "money",
            "engagement",
            "client",
            "notification",
            "document",
            "scoping :: project",
            "proposal",
            "proposal :: price",
            "contract"
        })
package io.engagementdesk.billing;

import org.springframework.modulith.ApplicationModule;
