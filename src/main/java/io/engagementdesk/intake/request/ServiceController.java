package io.engagementdesk.intake.request;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.catalogue.Service;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked for. */
@RestController
class ServiceController {

    /** A service as the API shows it; prices are net. */
    record Offer(
            String code,
            String name,
            Service.Kind kind,
            Service.Pricing pricing,
            String currency,
            BigDecimal rate,
            BigDecimal fixed,
            int minimumMinutes,
            int quantumMinutes,
            int capMinutes) {

        static Offer of(Service service) {
            return new Offer(
                    service.code(),
                    service.name(),
                    service.kind(),
                    service.pricing(),
                    service.rate()
                            .or(service::fixed)
                            .map(money -> money.getCurrencyUnit().getCode())
                            .orElse(null),
                    service.rate().map(Money::getAmount).orElse(null),
                    service.fixed().map(Money::getAmount).orElse(null),
                    service.minimumMinutes(),
                    service.quantumMinutes(),
                    service.capMinutes());
        }
    }

    private final Catalogue catalogue;

    ServiceController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/services")
    List<Offer> services() {
        return catalogue.services().stream().map(Offer::of).toList();
    }
}
