/** The first page, the login, and the frame that all pages of the staff share. */
package io.engagementdesk.web.page;
