package io.engagementdesk.process.engine;

import io.engagementdesk.process.FormRefused;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells failed commands that answer a person at the engine's doors from faults. */
final class ExpectedRefusals {

    private static final Pattern DOORS = Pattern.compile("/(engine-rest|camunda/api)/.*");

    private static final int LONGEST = 300;

    private ExpectedRefusals() {}

    /** What the caller was told, in one line; empty where the failure is a fault. */
    static Optional<String> in(Throwable thrown) {
        return ExceptionUtils.getThrowableList(thrown).stream()
                .filter(one -> one instanceof FormRefused || answer(one) && atADoor())
                .findFirst()
                .map(one -> StringUtils.abbreviate(StringUtils.normalizeSpace(one.getMessage()), LONGEST));
    }

    private static boolean answer(Throwable thrown) {
        return thrown instanceof AuthorizationException
                || thrown instanceof BadUserRequestException
                || thrown instanceof ParseException
                || thrown instanceof DmnTransformException
                || thrown instanceof NotFoundException
                || thrown instanceof OptimisticLockingException
                || thrown instanceof NotValidException
                || thrown instanceof NullValueException;
    }

    /** In a job nobody is answered: there the same exception is a fault. */
    private static boolean atADoor() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && DOORS.matcher(attributes.getRequest().getRequestURI()).matches();
    }
}
