/** Who works on a project changes while it runs. */
package io.engagementdesk.delivery.team;
