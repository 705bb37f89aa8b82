/** Who works on a project: found by skill, level and free hours, held softly, then booked. */
@NamedInterface("team")
package io.engagementdesk.scoping.team;

import org.springframework.modulith.NamedInterface;
