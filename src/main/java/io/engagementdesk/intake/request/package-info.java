/** The three doors through which an engagement comes in: the desk's start form, the API and the public page. */
package io.engagementdesk.intake.request;
