/** What we ask of Twilio, by its API, with which account, and where it finds us. */
package io.engagementdesk.intake.twilio.api;
