/** Projects under way are changed: ordered, agreed like the project itself, then applied or dropped. */
package io.engagementdesk.delivery.change;
