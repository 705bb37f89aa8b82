/** The engagements as the staff see them in the browser: their list, and the page that shows everything about one. */
package io.engagementdesk.insight.page;
