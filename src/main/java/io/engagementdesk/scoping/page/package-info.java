/** The page on which a project's scope is put together. */
package io.engagementdesk.scoping.page;
