package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.scoping.project.MilestoneDraft;
import io.engagementdesk.scoping.project.Scopes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of each milestone was worked, in percent of its planned hours; more than planned is all of it. */
@Component
@Transactional(readOnly = true)
public class WorkedShares {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Efforts efforts;
    private final Scopes scopes;

    WorkedShares(Efforts efforts, Scopes scopes) {
        this.efforts = efforts;
        this.scopes = scopes;
    }

    /** By milestone. */
    public Map<Integer, Integer> of(Project project) {
        List<Effort> all = efforts.of(project);
        return scopes.get(project.scope()).milestones().stream()
                .collect(Collectors.toMap(MilestoneDraft::no, step -> percent(step, all)));
    }

    private static int percent(MilestoneDraft step, List<Effort> all) {
        List<Effort> parts =
                all.stream().filter(one -> step.packages().contains(one.pack())).toList();
        BigDecimal planned = sum(parts, Effort::planned);
        return planned.signum() == 0
                ? 0
                : sum(parts, Effort::worked)
                        .multiply(ALL)
                        .divide(planned, 0, RoundingMode.DOWN)
                        .min(ALL)
                        .intValueExact();
    }

    private static BigDecimal sum(List<Effort> parts, Function<Effort, BigDecimal> hours) {
        return parts.stream().map(hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
