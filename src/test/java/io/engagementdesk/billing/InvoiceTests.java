package io.engagementdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Story;
import io.engagementdesk.billing.instalment.FinalInvoices;
import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.billing.invoice.InvoiceDraft;
import io.engagementdesk.billing.invoice.Kind;
import io.engagementdesk.document.Document;
import io.engagementdesk.document.PaperNumbers;
import io.engagementdesk.money.TaxTreatment;
import io.engagementdesk.proposal.price.PlannedInstalment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** § 14 UStG: what invoices say, that no number is missing, and that the last one sums up all before it. */
class InvoiceTests extends BillingTest {

    @Autowired
    private FinalInvoices finals;

    @Autowired
    private PaperNumbers numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theFinalInvoiceSumsUpInvoicesPaymentsAndTheDeposit() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        instalments.earn(story.number(), 1);
        due(story, 1);
        instalments.settle(story.number(), 2, 50);
        instalments.earn(story.number(), 2);
        due(story, 2);
        int postings = books(story).size();
        Invoice last = finals.issue(story.number()).orElseThrow();
        assertThat(books(story)).hasSize(postings);
        assertThat(last.kind()).isEqualTo(Kind.FINAL);
        assertThat(last.net()).hasToString("EUR 6212.00");
        assertThat(last.payable().isZero()).isTrue();
        assertThat(finals.issue(story.number())).map(Invoice::number).contains(last.number());
        List<Invoice> all = invoices.of(story.number());
        assertThat(all).hasSize(4);
        assertThat(read(last))
                .contains(all.get(0).number(), all.get(1).number(), all.get(2).number())
                .contains("Your deposit, used on", "€250.00", "By your saved card on", "€2,522.11", "Final invoice");
        assertThat(read(all.get(0)))
                .contains("Advance invoice", "VAT id DE", "€2,329.50", "€442.61", "Less your deposit", "To pay");
        assertThat(read(all.get(1))).contains("milestone 1, Concept agreed", "the day of acceptance");
    }

    @Test
    void aCorrectionNamesWhatItCorrects() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        Invoice invoice = invoices.of(story.number()).get(0);
        assertThatThrownBy(() -> transaction.executeWithoutResult(ours -> {
                    Invoice correction = invoices.issue(InvoiceDraft.correction(
                            invoice, Money.parse("EUR 100.00"), Money.parse("EUR 19.00"), "Less was done"));
                    assertThat(correction.number()).startsWith("COR-");
                    assertThat(read(correction)).contains("Credit note", invoice.number(), "Less was done", "€119.00");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(invoices.of(story.number())).containsExactly(invoice);
    }

    @Test
    void aGermanClientReadsWhereHeIsAndWhatTheFinalInvoiceDeductsWithItsTax() {
        Map<String, String> address =
                Map.of("street", "Lindenstraße 7", "postalCode", "10969", "city", "Berlin", "country", "Deutschland");
        Story story = due(planned(story().speaking("de").of("Kolibri AG"), Story.GOOD_CARD, address), 0);
        instalments.earn(story.number(), 1);
        due(story, 1);
        Invoice last = finals.issue(story.number()).orElseThrow();
        Invoice advance = invoices.of(story.number()).get(0);
        assertThat(read(advance))
                .contains("Anzahlungsrechnung", "Kolibri AG, Cleo Client", "Lindenstraße 7, 10969 Berlin, Deutschland");
        assertThat(read(invoices.of(story.number()).get(1))).contains("Teilrechnung", "Lindenstraße 7");
        assertThat(read(last))
                .contains("Schlussrechnung", "Lindenstraße 7", advance.number(), "mit der Steuer darauf abgezogen")
                .contains("2.329,50", "442,61");
        transaction.executeWithoutResult(ours -> {
            ours.setRollbackOnly();
            Invoice correction = invoices.issue(InvoiceDraft.correction(
                    advance, Money.parse("EUR 100.00"), Money.parse("EUR 19.00"), "Weniger geleistet"));
            assertThat(read(correction)).contains("Rechnungskorrektur", "Lindenstraße 7", "Weniger geleistet");
        });
    }

    @Test
    void noNumberIsMissingWhateverIsIssuedAtTheSameTimeOrUndone() {
        String series = "TST-" + UUID.randomUUID().toString().substring(0, 6);
        List<CompletableFuture<Integer>> taken = IntStream.range(0, 12)
                .mapToObj(turn -> CompletableFuture.supplyAsync(() -> number(series, turn)))
                .toList();
        assertThat(taken.stream().map(CompletableFuture::join).filter(number -> number > 0))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /** Every third is undone. */
    private int number(String series, int turn) {
        return transaction.execute(ours -> {
            int number = numbers.next(series);
            if (turn % 3 == 2) {
                ours.setRollbackOnly();
                return 0;
            }
            return number;
        });
    }

    @Test
    void aForeignBusinessReadsThatItOwesTheTax() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        Invoice invoice = invoices.of(story.number()).get(0);
        transaction.executeWithoutResult(ours -> {
            ours.setRollbackOnly();
            Money net = Money.parse("EUR 100.00");
            InvoiceDraft draft = new InvoiceDraft(
                    story.number(),
                    Kind.PARTIAL,
                    Optional.empty(),
                    "",
                    List.of(new Invoice.Line("Audit", net, net.minus(net))),
                    TaxTreatment.REVERSE_CHARGE,
                    BigDecimal.ZERO,
                    net.minus(net));
            assertThat(read(invoices.issue(draft))).contains("Reverse charge");
        });
        assertThat(invoices.of(story.number())).containsExactly(invoice);
    }

    @Test
    void r154AChangeAltersWhatIsNotInvoicedAndTheNextTakesTheDifference() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        transaction.executeWithoutResult(ours -> instalments.replan(
                story.number(), List.of(part(0, 3000), part(1, 3000), part(2, 3000), part(3, 1000))));
        assertThat(instalments.of(story.number()))
                .extracting(part -> part.net().getAmount().toString())
                .containsExactly("2329.50", "3670.50", "3000.00", "1000.00");
        transaction.executeWithoutResult(
                ours -> instalments.replan(story.number(), List.of(part(0, 1000), part(1, 1000), part(2, 2000))));
        assertThat(instalments.of(story.number()).stream()
                        .filter(Instalment::isAhead)
                        .map(part -> part.net().getAmount().toString()))
                .containsExactly("0.00", "1670.50");
        assertThat(states(story).get(3)).isEqualTo(Instalment.State.CANCELLED);
    }

    private static PlannedInstalment part(int no, int euros) {
        Money net = Money.of(CurrencyUnit.EUR, euros);
        Money tax = Money.of(
                CurrencyUnit.EUR,
                new BigDecimal(euros).multiply(new BigDecimal("0.19")).setScale(2));
        return new PlannedInstalment(no, no == 0 ? null : no, net, tax, net.plus(tax));
    }

    private String read(Invoice invoice) {
        List<Document> papers = documents.of(invoice.engagement()).stream()
                .filter(paper -> paper.name().startsWith(invoice.number()))
                .toList();
        assertThat(papers).hasSize(2).anyMatch(paper -> paper.sha256().equals(invoice.sha256()));
        papers.forEach(this::picture);
        return paper(invoice);
    }

    private void picture(Document paper) {
        try {
            Files.createDirectories(Path.of("target", "pictures"));
            Files.write(Path.of("target", "pictures", paper.name()), documents.content(paper.id()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
