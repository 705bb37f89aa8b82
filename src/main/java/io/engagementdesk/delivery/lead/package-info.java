/** What managers do while a project is on its way: write down how it stands, or withdraw from it. */
package io.engagementdesk.delivery.lead;
