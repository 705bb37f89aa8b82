package io.engagementdesk.payment.price;

import io.engagementdesk.catalogue.Service;
import io.engagementdesk.catalogue.Service.Kind;
import io.engagementdesk.catalogue.Service.Pricing;
import io.engagementdesk.money.Tax;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the client was shown before he paid his deposit; amounts net except the deposit.
 *
 * @param service code of the catalogue
 * @param capMinutes 0 where there is no cap
 */
public record Terms(
        String service,
        String serviceName,
        Kind kind,
        Pricing pricing,
        Optional<Money> rate,
        Optional<Money> fixed,
        int minimumMinutes,
        int quantumMinutes,
        int capMinutes,
        Tax tax,
        Money deposit) {

    public static Terms of(Service service, Tax tax, Money deposit) {
        return new Terms(
                service.code(),
                service.name(),
                service.kind(),
                service.pricing(),
                service.rate(),
                service.fixed(),
                service.minimumMinutes(),
                service.quantumMinutes(),
                service.capMinutes(),
                tax,
                deposit);
    }

    /** In English. */
    public String words() {
        String price = rate.map(money -> money + " a minute, at least " + minimumMinutes + " minutes")
                .or(() -> fixed.map(money -> "fixed price " + money))
                .orElse("by agreement");
        return price + (capMinutes > 0 ? ", at most " + capMinutes + " minutes" : "") + ", net, tax "
                + tax.percent().stripTrailingZeros().toPlainString() + " %";
    }

    Money nothing() {
        return Money.zero(deposit.getCurrencyUnit());
    }
}
