package io.engagementdesk.callback;

import static io.engagementdesk.callback.Visits.AGREED;
import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The race for one link on H2, whose locks are its own. */
class H2ClientLinkTests extends H2DeskTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Cast people;

    @Test
    void everybodyClickingAtOnceIsOneAnswer() throws Exception {
        Visits visits = new Visits(engine, journey, people, mvc, jdbc);
        String engagement = visits.engagement("en");
        String link = "/c/" + visits.token(engagement);
        ExecutorService everybody = Executors.newFixedThreadPool(10);
        List<Integer> answers = new ArrayList<>();
        Callable<Integer> click = () -> visits.answer(link, AGREED).status();
        for (Future<Integer> one : everybody.invokeAll(Collections.nCopies(10, click))) {
            answers.add(one.get());
        }
        everybody.shutdownNow();
        assertThat(answers).containsOnlyOnce(303).containsOnly(303, 409);
        assertThat(journey.open(engagement)).containsExactly("prepareVisit");
    }
}
