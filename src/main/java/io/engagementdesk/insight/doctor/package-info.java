/** The invariants of the whole desk, checked by SQL and the provider’s statement: after every integration test, by API, health and command. */
@NamedInterface("doctor")
package io.engagementdesk.insight.doctor;

import org.springframework.modulith.NamedInterface;
