/** The record of an engagement: its state, its timeline, and the matters that need a person. */
@ApplicationModule(allowedDependencies = {"process", "client"})
package io.engagementdesk.engagement;

import org.springframework.modulith.ApplicationModule;
