/** What can be bought and how it is priced. */
@ApplicationModule(allowedDependencies = {"money"})
package io.engagementdesk.catalogue;

import org.springframework.modulith.ApplicationModule;
