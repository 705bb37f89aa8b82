/**
 * What happens to a request that security has let through, in this order: it is audited, turned away while too much work
 * is due, and answered once however often it is sent.
 */
package io.engagementdesk.web.request;
