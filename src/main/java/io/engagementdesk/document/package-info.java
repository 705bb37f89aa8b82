/** Renders documents and keeps each version immutable. */
@ApplicationModule(allowedDependencies = {"engagement"})
package io.engagementdesk.document;

import org.springframework.modulith.ApplicationModule;
