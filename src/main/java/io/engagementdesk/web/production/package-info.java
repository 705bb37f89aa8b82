/** What production does not start with, said in one line each before anything else starts. */
package io.engagementdesk.web.production;
