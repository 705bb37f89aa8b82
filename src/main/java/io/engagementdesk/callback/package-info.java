/** Client tasks: any user task for the group client gets a personal link and a page. */
@ApplicationModule(
        allowedDependencies = {"process", "process::form", "engagement", "client", "document", "notification", "web"})
package io.engagementdesk.callback;

import org.springframework.modulith.ApplicationModule;
