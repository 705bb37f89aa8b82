package io.engagementdesk.contract.step;

import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.ContractRows;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.PaperRows;
import io.engagementdesk.contract.Parties;
import io.engagementdesk.contract.Signatures;
import io.engagementdesk.process.TaskFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about papers show beside their fields. */
@Component
@Transactional(readOnly = true)
class ContractFacts implements TaskFacts {

    private final ContractRows contracts;
    private final PaperRows papers;
    private final Signatures signatures;
    private final Parties parties;

    ContractFacts(ContractRows contracts, PaperRows papers, Signatures signatures, Parties parties) {
        this.contracts = contracts;
        this.papers = papers;
        this.signatures = signatures;
        this.parties = parties;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return engagement == null
                ? Map.of()
                : contracts.newest(engagement).map(this::facts).orElse(Map.of());
    }

    private Map<String, Object> facts(Contract contract) {
        List<Paper> all = papers.of(contract.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put("party", parties.of(contract.engagement()).name());
        facts.put("agreedPrice", contract.gross().toString());
        facts.put("papers", all.stream().map(ContractFacts::words).collect(Collectors.joining(", ")));
        facts.put("wishes", contract.wishes().orElse("nothing"));
        facts.put("standingTerms", contract.specialTerms().orElse("none"));
        facts.put(
                "signedBy",
                all.stream()
                        .flatMap(paper -> signatures.of(paper.id()).stream())
                        .map(signature -> signature.name() + " (" + signature.capacity() + ")")
                        .distinct()
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    private static String words(Paper paper) {
        return paper.name() + " version " + paper.version();
    }
}
