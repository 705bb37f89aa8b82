package io.engagementdesk.client;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Countries and tax numbers of companies: what decides which tax they pay. */
@Service
@Transactional
public class TaxDetails {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String GREECE = "GR";

    private final JdbcClient jdbc;

    TaxDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public TaxStatus of(Contact contact) {
        return contact.organisation() == null ? TaxStatus.CONSUMER : of(contact.organisation());
    }

    private TaxStatus of(UUID organisation) {
        return jdbc.sql("select country, vat_id, tax_exempt from organisation where id = ?")
                .param(organisation)
                .query((row, number) -> new TaxStatus(
                        true,
                        Optional.ofNullable(row.getString(1)),
                        Optional.ofNullable(row.getString(2)),
                        row.getBoolean(3)))
                .single();
    }

    /**
     * What counts for the company of this contact from now on; blank is not known.
     *
     * @throws FormRefused for a consumer, a country that does not exist, or a number that cannot be one of it
     */
    public void record(Contact contact, String country, String vatId, boolean exempt) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        String number = vatId.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        List<FieldError> findings = findings(contact, code, number);
        if (!findings.isEmpty()) {
            throw new FormRefused(findings);
        }
        jdbc.sql("update organisation set country = ?, vat_id = ?, tax_exempt = ? where id = ?")
                .params(code.isEmpty() ? null : code, number.isEmpty() ? null : number, exempt, contact.organisation())
                .update();
    }

    private static List<FieldError> findings(Contact contact, String country, String vatId) {
        List<FieldError> findings = new ArrayList<>();
        if (contact.organisation() == null) {
            findings.add(new FieldError("country", "consumer", "A consumer pays the tax of the practice's country."));
        }
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            findings.add(new FieldError("country", "option", "There is no country of this code."));
        }
        if (!vatId.isEmpty() && !vatId.matches(prefix(country) + "[0-9A-Z+*]{2,12}")) {
            findings.add(new FieldError(
                    "vatId", "pattern", "A VAT id begins with the letters of its country, then 2 to 12 characters."));
        }
        return findings;
    }

    private static String prefix(String country) {
        return country.isEmpty() ? "[A-Z]{2}" : country.equals(GREECE) ? "EL" : country;
    }
}
