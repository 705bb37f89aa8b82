/** The steps of scoping as the process takes them and people decide them: its tasks, its forms and what these show. */
package io.engagementdesk.scoping.step;
