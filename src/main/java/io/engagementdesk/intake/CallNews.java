package io.engagementdesk.intake;

import io.engagementdesk.intake.call.CallTable;
import io.engagementdesk.intake.exchange.CallSteps;
import io.engagementdesk.process.JobWork;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a model what happened on its call while it was not listening. */
@Component(CallNews.JOB)
class CallNews implements JobWork {

    static final String JOB = "callNews";

    private final CallTable table;
    private final CallSteps steps;

    CallNews(CallTable table, CallSteps steps) {
        this.table = table;
        this.steps = steps;
    }

    @Override
    public void run(String call) {
        table.lock(UUID.fromString(call)).ifPresent(steps::catchUp);
    }

    @Override
    public void exhausted(String call, String error) {
        // the model's own timer of four hours ends the call
    }
}
