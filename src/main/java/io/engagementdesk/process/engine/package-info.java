/** How the engine is set up: deployment, parse rules, job handlers, retries; nothing outside {@code process} needs it. */
package io.engagementdesk.process.engine;
