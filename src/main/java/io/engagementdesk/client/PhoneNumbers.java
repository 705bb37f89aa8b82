package io.engagementdesk.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.engagementdesk.money.Practice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Telephone numbers as people write them, brought to E.164. */
@Component
public class PhoneNumbers {

    private static final int FEWEST_DIGITS = 8;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    PhoneNumbers(Practice practice) {
        this.region = practice.country();
    }

    /** The number in E.164, unless it cannot be one. */
    public Optional<String> e164(String written) {
        if (written == null || written.matches(".*[A-Za-z].*")) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = library.parse(written, region);
            return Optional.of(library.format(number, PhoneNumberFormat.E164))
                    .filter(e164 -> e164.length() > FEWEST_DIGITS)
                    .filter(e164 -> library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
