package io.engagementdesk.client;

import java.util.Optional;

/**
 * Where a customer is taxed.
 *
 * @param business false for a consumer
 * @param country ISO code; empty where nobody has said that it is another than the practice's
 * @param exempt freed from value-added tax
 */
public record TaxStatus(boolean business, Optional<String> country, Optional<String> vatId, boolean exempt) {

    static final TaxStatus CONSUMER = new TaxStatus(false, Optional.empty(), Optional.empty(), false);
}
