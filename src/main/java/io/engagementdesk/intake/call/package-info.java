/** Calls as they are kept: what happened on them, where they stand, and how they look to others. */
@NamedInterface("call")
package io.engagementdesk.intake.call;

import org.springframework.modulith.NamedInterface;
