/** What people of the practice want to hear of by mail: new tasks of their groups, or one digest a day. */
package io.engagementdesk.notification.staff;
