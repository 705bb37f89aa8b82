/** The model appointment: what it does, what people say in it, and the pages behind a client's link to his appointment. */
package io.engagementdesk.scheduling.appointment;
