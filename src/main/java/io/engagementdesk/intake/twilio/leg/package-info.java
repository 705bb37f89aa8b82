/** The telephones that Twilio connects to a call: which there are, how far each has come, and what that says of the call. */
package io.engagementdesk.intake.twilio.leg;
