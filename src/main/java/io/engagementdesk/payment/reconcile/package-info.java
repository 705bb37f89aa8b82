/** How news of the provider comes to us, what we missed of it, and what he did without having been asked. */
package io.engagementdesk.payment.reconcile;
