package io.engagementdesk.web.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionRulesTests {

    @Test
    void aDemoMayHaveEverything() {
        assertThat(ProductionRules.findings(new MockEnvironment())).isEmpty();
    }

    @Test
    void bareProductionIsToldEveryThingThatIsMissing() {
        assertThat(ProductionRules.findings(new MockEnvironment().withProperty("desk.production", "true")))
                .hasSizeGreaterThanOrEqualTo(7)
                .anyMatch(finding -> finding.startsWith("desk.link.key"))
                .anyMatch(finding -> finding.startsWith("desk.seal.keystore"))
                .anyMatch(finding -> finding.startsWith("desk.practice.imprint.address"))
                .anyMatch(finding -> finding.startsWith("desk.invoice.iban"))
                .anyMatch(finding -> finding.startsWith("desk.base-url"))
                .anyMatch(finding -> finding.startsWith("spring.mail.host"));
    }

    @Test
    void aConfiguredProductionStarts() {
        assertThat(ProductionRules.findings(configured())).isEmpty();
    }

    @Test
    void aDemoInProductionIsRefused() {
        assertThat(ProductionRules.findings(configured().withProperty("desk.demo.enabled", "true")))
                .singleElement()
                .asString()
                .startsWith("desk.demo.enabled");
        assertThat(ProductionRules.findings(configured().withProperty("desk.admin.password", "admin")))
                .singleElement()
                .asString()
                .startsWith("desk.admin.password");
    }

    private static MockEnvironment configured() {
        return new MockEnvironment()
                .withProperty("desk.production", "true")
                .withProperty("desk.base-url", "https://desk.example")
                .withProperty("desk.link.key", "k".repeat(40))
                .withProperty("desk.seal.keystore", "/etc/desk/seal.p12")
                .withProperty("desk.practice.imprint.address", "Hauptstraße 1, 80331 München")
                .withProperty("desk.practice.imprint.seat", "München")
                .withProperty("desk.practice.imprint.register", "Amtsgericht München, HRB 1")
                .withProperty("desk.practice.imprint.directors", "Erika Beispiel")
                .withProperty("desk.practice.imprint.vat-id", "DE136695976")
                .withProperty("desk.invoice.iban", "DE89370400440532013000")
                .withProperty("desk.admin.login", "root")
                .withProperty("desk.admin.password", "Sufficient-1-Secret")
                .withProperty("desk.payment.gateway", "stripe")
                .withProperty("desk.payment.stripe.secret-key", "sk_live_x")
                .withProperty("spring.mail.host", "mail.example");
    }
}
