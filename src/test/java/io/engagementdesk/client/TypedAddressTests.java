package io.engagementdesk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.engagementdesk.process.FormRefused.FieldError;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Addresses as clients type them. */
class TypedAddressTests {

    @Test
    void aCountryIsKnownByItsNameInEitherLanguageOrByItsLetters() {
        for (String austria : new String[] {"AT", "at", "Austria", " Österreich "}) {
            TypedAddress typed = new TypedAddress("Ring 1", "1010", "Wien", austria);
            assertThat(typed.findings()).as(austria).isEmpty();
            assertThat(typed.in("DE").text(Locale.GERMAN)).isEqualTo("Ring 1, 1010 Wien, Österreich");
        }
        assertThat(new TypedAddress("Allee 2", "10117", "Berlin", "").in("DE").text(Locale.ENGLISH))
                .isEqualTo("Allee 2, 10117 Berlin, Germany");
    }

    @Test
    void whoGivesAPartGivesTheRest() {
        assertThat(TypedAddress.NONE.findings()).isEmpty();
        assertThat(new TypedAddress("Ring 1", "", "x".repeat(121), "Utopia").findings())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("postalCode", "required"), tuple("city", "length"), tuple("country", "country"));
    }

    @Test
    void itIsKeptOnOneLine() {
        assertThat(new TypedAddress(" Ring\n1 ", "1010", "Wien", "AT").in("DE").street())
                .isEqualTo("Ring 1");
    }
}
