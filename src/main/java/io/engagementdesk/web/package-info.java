/** The doors: security chain, problem answers, idempotency keys, landing and the layout of pages. */
@ApplicationModule(allowedDependencies = {"process", "process::form", "process::door", "money"})
package io.engagementdesk.web;

import org.springframework.modulith.ApplicationModule;
