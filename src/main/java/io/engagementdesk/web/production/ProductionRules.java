package io.engagementdesk.web.production;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;

/** What production does not start with; each finding is one line that says what to set. */
final class ProductionRules {

    private static final int LONG_ENOUGH = 10;

    private final Environment settings;
    private final List<String> findings = new ArrayList<>();

    private ProductionRules(Environment settings) {
        this.settings = settings;
    }

    static List<String> findings(Environment settings) {
        ProductionRules rules = new ProductionRules(settings);
        if (settings.getProperty("desk.production", Boolean.class, false)) {
            rules.check();
        }
        return List.copyOf(rules.findings);
    }

    private void check() {
        refuse("desk.demo.enabled", "true"::equals, "must not be true: production has no demo practice");
        refuse("desk.base-url", url -> !url.startsWith("https://"), "must begin with https://");
        refuse("desk.link.key", key -> key.length() < 32, "needs a secret of at least 32 characters");
        refuse("desk.seal.keystore", String::isBlank, "needs the PKCS#12 file of the key that seals contracts");
        refuse("desk.practice.imprint.address", String::isBlank, "needs the address that stands on your papers");
        refuse("desk.practice.imprint.seat", String::isBlank, "needs the town of your registered office");
        refuse("desk.practice.imprint.register", String::isBlank, "needs the court and number of your register entry");
        refuse("desk.practice.imprint.directors", String::isBlank, "needs the names of all who direct the practice");
        refuse("desk.practice.imprint.vat-id", String::isBlank, "needs the VAT id that stands on your invoices");
        refuse("desk.invoice.iban", String::isBlank, "needs the practice's bank account: clients transfer to it");
        refuse("desk.admin.login", String::isBlank, "needs the login of the first administrator");
        refuse("desk.admin.password", this::weak, "needs a password of its own of at least 10 characters");
        refuse(
                "desk.payment.gateway",
                gateway -> !"stripe".equals(gateway),
                "must be stripe: the sandbox is for the demo");
        refuse(
                "desk.payment.stripe.secret-key",
                key -> !key.matches("[sr]k_live_.+"),
                "needs the live key of your Stripe account");
        refuse("spring.mail.host", String::isBlank, "needs your mail server: the mailbox is for the demo");
    }

    private boolean weak(String password) {
        return password.length() < LONG_ENOUGH || password.equals(settings.getProperty("desk.admin.login"));
    }

    private void refuse(String key, Predicate<String> wrong, String what) {
        if (wrong.test(settings.getProperty(key, ""))) {
            findings.add(key + " " + what + ".");
        }
    }
}
