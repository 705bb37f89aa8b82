/** The scope of a project: work packages, hours by role, milestones, and how it is paid. */
@NamedInterface("project")
package io.engagementdesk.scoping.project;

import org.springframework.modulith.NamedInterface;
