/** Who delivers: practitioners, their skills, teams and presence. */
@ApplicationModule(allowedDependencies = {})
package io.engagementdesk.practice;

import org.springframework.modulith.ApplicationModule;
