/** What a model may hold: nothing that runs code of its own, and nothing that nobody heeds. */
package io.engagementdesk.process.guard.model;
