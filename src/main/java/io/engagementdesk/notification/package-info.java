/** Messages from templates in the reader’s language, sent once, by jobs of the engine. */
@ApplicationModule(allowedDependencies = {"process", "client", "engagement", "document", "money", "practice", "web"})
package io.engagementdesk.notification;

import org.springframework.modulith.ApplicationModule;
