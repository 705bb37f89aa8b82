/** What a client and the practice write to each other about an engagement. */
@NamedInterface("conversation")
package io.engagementdesk.engagement.conversation;

import org.springframework.modulith.NamedInterface;
