/** The end of projects: accepted as a whole, rated, learnt from and closed. */
package io.engagementdesk.delivery.closing;
