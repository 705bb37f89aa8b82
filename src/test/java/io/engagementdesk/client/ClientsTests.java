package io.engagementdesk.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** contacts and companies are matched, or made on the fly. */
class ClientsTests extends DeskTest {

    @Autowired
    private Clients clients;

    @Test
    void theSameAddressIsTheSameContact() {
        Contact first = clients.matchOrCreate(caller("Grace@navy.example", null, null));
        Contact again = clients.matchOrCreate(caller("grace@NAVY.example", "+49 30 2001001", null));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.phone()).isEqualTo("+49302001001");
        assertThat(clients.byPhone("+49302001001")).contains(again);
    }

    @Test
    void colleaguesAreMatchedByTheDomainOfTheirAddresses() {
        Contact first = clients.matchOrCreate(caller("ada@engines.example", null, "Analytical Engines"));
        Contact colleague = clients.matchOrCreate(caller("charles@engines.example", null, null));
        Contact renamed = clients.matchOrCreate(caller("mary@engines.example", null, "Engines Ltd"));
        assertThat(List.of(colleague.organisation(), renamed.organisation())).containsOnly(first.organisation());
    }

    @Test
    void aFreemailDomainNeverMakesAnOrganisation() {
        Contact consumer = clients.matchOrCreate(caller("consumer.one@gmail.com", null, null));
        Contact company = clients.matchOrCreate(caller("bakery@gmail.com", null, "Corner Bakery"));
        Contact other = clients.matchOrCreate(caller("consumer.two@gmail.com", null, null));
        Contact colleague = clients.matchOrCreate(caller("baker@web.de", null, "corner bakery"));
        assertThat(consumer.organisation()).isNull();
        assertThat(other.organisation()).isNull();
        assertThat(colleague.organisation()).isNotNull().isEqualTo(company.organisation());
    }

    @Test
    void aContactWhoNamesHisCompanyLaterIsKnownByIt() {
        clients.matchOrCreate(caller("late@lateknown.example", null, null));
        Contact known = clients.matchOrCreate(caller("late@lateknown.example", null, "Late & Known"));
        assertThat(known.organisation()).isNotNull();
    }

    @Test
    void tenAtOnceMakeOneContactAndOneCompany() throws Exception {
        Callable<Contact> call = () -> clients.matchOrCreate(caller("race@racing.example", "+49 30 2001002", "Racing"));
        List<Contact> contacts = atOnce(call);
        assertThat(contacts.stream().map(Contact::id).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(contacts.stream().map(Contact::organisation).collect(Collectors.toSet()))
                .hasSize(1)
                .doesNotContain((UUID) null);
    }

    @Test
    void tenAtOnceMakeOneCompanyOfOneName() throws Exception {
        Callable<Contact> call =
                () -> clients.matchOrCreate(caller(UUID.randomUUID() + "@gmail.com", null, "Crowd at Once"));
        assertThat(atOnce(call).stream().map(Contact::organisation).collect(Collectors.toSet()))
                .hasSize(1);
    }

    private static List<Contact> atOnce(Callable<Contact> call) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(10);
        try {
            return callers.invokeAll(Stream.generate(() -> call).limit(10).toList()).stream()
                    .map(ClientsTests::result)
                    .toList();
        } finally {
            callers.shutdown();
        }
    }

    private static Contact result(Future<Contact> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static NewContact caller(String email, String phone, String organisation) {
        return new NewContact("Somebody", email, phone, "en", null, organisation);
    }
}
