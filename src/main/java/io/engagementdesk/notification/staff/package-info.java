/** What people of the practice want to hear of by mail: new tasks of their groups, or one digest a day; and what clients write. */
@NamedInterface("staff")
package io.engagementdesk.notification.staff;

import org.springframework.modulith.NamedInterface;
