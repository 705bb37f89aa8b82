/** From the contract in force to the first day of the project. */
package io.engagementdesk.delivery.launch;
