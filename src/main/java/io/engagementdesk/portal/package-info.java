/** What a client sees of his engagement beside his tasks: the conversation with the practice. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "engagement",
            "engagement :: conversation",
            "client",
            "money",
            "proposal",
            "proposal :: approval",
            "proposal :: price",
            "notification",
            "notification :: staff",
            "callback",
            "callback :: page",
            "web"
        })
package io.engagementdesk.portal;

import org.springframework.modulith.ApplicationModule;
