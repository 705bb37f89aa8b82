/** How a refusal is said: as problem+json to machines, as a page to people, as one line at the start. */
package io.engagementdesk.web.problem;
