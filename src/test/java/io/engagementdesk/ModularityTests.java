package io.engagementdesk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void importsGoDownAsEachModuleDeclares() {
        ApplicationModules.of(EngagementDesk.class).verify();
    }
}
