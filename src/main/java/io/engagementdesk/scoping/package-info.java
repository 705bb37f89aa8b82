/** Needs analysis, scope, and locating and softly holding practitioners. */
@ApplicationModule(allowedDependencies = {"process", "engagement", "catalogue", "practice", "money"})
package io.engagementdesk.scoping;

import org.springframework.modulith.ApplicationModule;
