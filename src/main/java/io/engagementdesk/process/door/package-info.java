/** What stands at the engine's own doors ({@code /camunda}, {@code /engine-rest}): who calls, what he may ask for. */
@NamedInterface("door")
package io.engagementdesk.process.door;

import org.springframework.modulith.NamedInterface;
