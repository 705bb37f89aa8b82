package io.engagementdesk.intake.twilio;

import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.api.TwilioSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Whether Twilio signed a request, with any of the account's tokens: the address it called and what it posted. */
@Component
@OnTwilio
class TwilioSignatures {

    private final TwilioSettings settings;

    TwilioSignatures(TwilioSettings settings) {
        this.settings = settings;
    }

    boolean isGenuine(TwilioForm form, String signature) {
        if (signature == null) {
            return false;
        }
        String signed = signed(form);
        return settings.authToken().stream().anyMatch(token -> same(signature, hash(signed, token)));
    }

    /** Each parameter once with each of its values, in order. */
    private static String signed(TwilioForm form) {
        StringBuilder signed = new StringBuilder(form.url());
        form.posted().forEach((name, values) -> new TreeSet<>(values)
                .forEach(value -> signed.append(name).append(value)));
        return signed.toString();
    }

    static String hash(String signed, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
