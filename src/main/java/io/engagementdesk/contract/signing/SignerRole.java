package io.engagementdesk.contract.signing;

import io.engagementdesk.callback.ClientRole;
import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.Contracts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who signs for the client: who ordered, until he has passed it on. */
@Component
class SignerRole implements ClientRole {

    private final Contracts contracts;

    SignerRole(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String name() {
        return "signer";
    }

    @Override
    public Optional<UUID> contact(String engagement) {
        return contracts.newest(engagement).map(Contract::signer);
    }
}
