/** What holds on clients' cards cover: estimated, placed or confirmed by the client, taken, released. */
package io.engagementdesk.payment.cover;
