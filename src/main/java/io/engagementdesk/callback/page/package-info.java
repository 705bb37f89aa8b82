/** What stands behind a client's link: the page of his task, its receipt, and a new link when his is old. */
@NamedInterface("page")
package io.engagementdesk.callback.page;

import org.springframework.modulith.NamedInterface;
