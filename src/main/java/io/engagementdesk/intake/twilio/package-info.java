/** Twilio behind the port: rings telephones by its API, and hears by its webhooks what happens on them. */
package io.engagementdesk.intake.twilio;
