/** Messages that did not reach their readers: what mail servers send back, and what the desk does about it. */
package io.engagementdesk.notification.undelivered;
