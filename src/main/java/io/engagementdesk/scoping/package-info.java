/** Needs analysis, scope, and locating and softly holding practitioners. */
@ApplicationModule(
        allowedDependencies = {"process", "engagement", "client", "catalogue", "practice", "calendar", "money", "intake"
        })
package io.engagementdesk.scoping;

import org.springframework.modulith.ApplicationModule;
