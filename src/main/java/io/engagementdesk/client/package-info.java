/** Who buys: organisations and their contacts, matched or made on the fly. */
@ApplicationModule(allowedDependencies = {"process", "money"})
package io.engagementdesk.client;

import org.springframework.modulith.ApplicationModule;
