package io.engagementdesk.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.notification.LinkAddresses;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F38: a hundred clicks at once for one time: one booking, and for everybody else a clear answer. */
class RaceTests extends Appointed {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ClientLinks links;

    @Autowired
    private LinkAddresses addresses;

    @AfterEach
    void nobodyWaits() {
        journey.settle();
        runtime.createProcessInstanceQuery().processDefinitionKey("appointment").list().stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void ofAHundredClientsOneHasTheTime() throws Exception {
        String practitioner = practitioner(1);
        List<String> clients = Stream.generate(this::choosing).limit(100).toList();
        String slot = freeTimes.all(clients.get(0)).iterator().next().toString();
        List<Integer> answers = atOnce(clients.stream().map(this::link).toList(), slot);
        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(99);
        assertThat(booked(practitioner)).isOne();
    }

    @Test
    void ofAHundredClicksOfOneClientOneBooks() throws Exception {
        String practitioner = practitioner(1);
        String client = choosing();
        String slot = freeTimes.all(client).iterator().next().toString();
        String link = link(client);
        List<Integer> answers = atOnce(Stream.generate(() -> link).limit(100).toList(), slot);
        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(99);
        assertThat(booked(practitioner)).isOne();
    }

    /** An engagement that only waits for its time. */
    private String choosing() {
        String engagement = cast.engagement("expert-call", "en");
        jdbc.sql(
                        "insert into need (engagement, wanted, kind, when_wanted, urgency, skill, level, language, round,"
                                + " analysed_by, analysed_at) values (?, 'help', 'CALL', 'LATER', 'NORMAL', ?, 1, 'en', 1, 'desk', ?)")
                .params(engagement, line, Timestamp.from(clock().instant()))
                .update();
        runtime.startProcessInstanceByKey("appointment", engagement);
        return engagement;
    }

    private String link(String engagement) {
        return addresses
                .address(links.open(engagement, AppointmentProcess.PICK_SLOT)
                        .orElseThrow()
                        .id())
                .getRawPath();
    }

    private List<Integer> atOnce(List<String> addressed, String slot) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(addressed.size());
        try {
            List<Future<Integer>> running = addressed.stream()
                    .map(link -> threads.submit((Callable<Integer>) () -> {
                        go.await();
                        return doors.submit(link, Map.of("slot", slot)).getStatus();
                    }))
                    .toList();
            go.countDown();
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private int booked(String practitioner) {
        return jdbc.sql("select count(*) from booking where practitioner = ? and state = 'BOOKED'")
                .param(practitioner)
                .query(Integer.class)
                .single();
    }
}
