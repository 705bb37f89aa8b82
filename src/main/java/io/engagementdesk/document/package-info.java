/** Renders documents and keeps each version immutable. */
@ApplicationModule(allowedDependencies = {"money", "engagement", "process"})
package io.engagementdesk.document;

import org.springframework.modulith.ApplicationModule;
