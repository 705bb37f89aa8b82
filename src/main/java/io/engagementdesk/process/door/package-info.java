/** What stands at the engine's own doors ({@code /camunda}, {@code /engine-rest}): who calls, what he may ask for. */
package io.engagementdesk.process.door;
