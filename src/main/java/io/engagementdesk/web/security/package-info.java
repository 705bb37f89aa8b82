/** Who may come in where: logins, roles, headers, and the limit of guesses. */
package io.engagementdesk.web.security;
