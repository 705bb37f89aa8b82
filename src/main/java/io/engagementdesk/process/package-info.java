/** The glue between the engine and the modules: what every step, form, job and decision has in common; knows no domain. */
@ApplicationModule(allowedDependencies = {})
package io.engagementdesk.process;

import org.springframework.modulith.ApplicationModule;
