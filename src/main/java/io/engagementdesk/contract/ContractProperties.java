package io.engagementdesk.contract;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the practice agrees to in its papers, and who signs them.
 *
 * @param mandate up to this amount with tax the practice signs without anybody's hand
 * @param signatory login of the manager who has given the mandate
 * @param codeAbove above this amount with tax the signer needs a code that is mailed to him
 * @param launchDays within which the instalment at launch is paid
 * @param paymentDays within which every other invoice is paid
 * @param acceptanceDays after which silence is acceptance
 * @param warrantyMonths for what was delivered
 * @param liabilityCap what the practice is liable for at least, beyond what the law makes unlimited
 */
@ConfigurationProperties("desk.contract")
public record ContractProperties(
        @DefaultValue("10000.00") BigDecimal mandate,
        @DefaultValue("manager") String signatory,
        @DefaultValue("10000.00") BigDecimal codeAbove,
        @DefaultValue("14") int launchDays,
        @DefaultValue("30") int paymentDays,
        @DefaultValue("14") int acceptanceDays,
        @DefaultValue("12") int warrantyMonths,
        @DefaultValue("100000.00") BigDecimal liabilityCap) {}
