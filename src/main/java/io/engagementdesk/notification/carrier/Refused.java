package io.engagementdesk.notification.carrier;

import io.engagementdesk.process.Unrepeatable;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/** A message that was refused for good: nothing but another address or another text helps. */
class Refused extends Unrepeatable {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }

    /** Where the server answered with a number of the five hundreds (RFC 5321, 4.2.1). */
    static Optional<Refused> by(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                .flatMap(Refused::chain)
                .filter(one -> code(one) >= 500)
                .map(one -> new Refused(Mail.line(String.valueOf(one.getMessage()))))
                .reduce((general, particular) -> particular);
    }

    private static Stream<Exception> chain(Exception failure) {
        return Stream.iterate(
                failure,
                java.util.Objects::nonNull,
                one -> one instanceof MessagingException mail ? mail.getNextException() : null);
    }

    private static int code(Exception failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSendFailedException sending) {
            return sending.getReturnCode();
        }
        return failure instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
    }
}
