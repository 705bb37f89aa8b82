package io.engagementdesk.process.door;

import io.engagementdesk.web.Browser;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;

/** A known hole of the engine as it comes, and whether it is open in a running application. */
record Weakness(String name, Predicate<Target> open) {

    /**
     * A running application.
     *
     * @param stranger somebody who is not signed in
     * @param caller somebody who may call the engine's REST interface, but has no rights beyond
     */
    record Target(ProcessEngine engine, Browser stranger, Browser caller) {}

    private static final String HARMLESS_EXPLOIT = "${''.getClass().getName()}";

    @Override
    public String toString() {
        return name;
    }

    static Stream<Weakness> all() {
        return Stream.of(doors(), models(), settings()).flatMap(weaknesses -> weaknesses);
    }

    private static Stream<Weakness> doors() {
        return Stream.of(
                new Weakness(
                        "REST without login",
                        at -> at.stranger().get("/engine-rest/user").statusCode() == 200),
                new Weakness("users made without login", Weakness::makesUser),
                new Weakness("CVE-2026-109432 by REST", Weakness::nestedExpression),
                new Weakness("CVE-2026-109432 in the engine", Weakness::nestedExpressionInside),
                new Weakness("setup page", at -> page(at, "/camunda/app/admin/default/setup/")),
                new Weakness("CVE-2026-77226 first-run setup", Weakness::setup),
                new Weakness("no headers on REST", Weakness::bareHeaders));
    }

    private static Stream<Weakness> models() {
        return Stream.of(
                new Weakness("scripts in models", at -> TestModels.accepts(at, TestModels.SCRIPT)),
                new Weakness("classes in models", at -> TestModels.accepts(at, TestModels.CLASS)),
                new Weakness("environment in expressions", at -> TestModels.runs(at, TestModels.ENVIRONMENT)),
                new Weakness("reflection in expressions", at -> TestModels.runs(at, TestModels.REFLECTION)),
                new Weakness("unknown form fields", at -> TestModels.takesUnknownFields(at)),
                new Weakness("variables set by REST", at -> TestModels.setsVariables(at)),
                new Weakness("everything seen without a group", at -> TestModels.seenByNobody(at)),
                new Weakness("objects of any class in variables", at -> TestModels.makesObjects(at)),
                new Weakness("schemas fetched for models", at -> TestModels.fetchesSchema(at)),
                new Weakness("failed steps that are nobody's task", at -> TestModels.failsUnseen(at)));
    }

    private static Stream<Weakness> settings() {
        return Stream.of(
                new Weakness("failed jobs repeated at once", at -> inside(at).getFailedJobRetryTimeCycle() == null),
                new Weakness("errors that nobody catches end an instance", at -> !inside(at)
                        .isEnableExceptionsAfterUnhandledBpmnError()),
                new Weakness(
                        "who works on a task may change all of it",
                        at -> inside(at).getDefaultUserPermissionForTask() == Permissions.UPDATE),
                new Weakness("answers without bound", at -> inside(at).getQueryMaxResultsLimit() == Integer.MAX_VALUE),
                new Weakness(
                        "every value of every variable kept",
                        at -> inside(at).getHistoryLevel() == HistoryLevel.HISTORY_LEVEL_FULL));
    }

    private static ProcessEngineConfigurationImpl inside(Target at) {
        return (ProcessEngineConfigurationImpl) at.engine().getProcessEngineConfiguration();
    }

    private static boolean page(Target at, String path) {
        return at.stranger().get(path).statusCode() == 200;
    }

    private static boolean makesUser(Target at) {
        String user = "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"v\"},"
                + "\"credentials\":{\"password\":\"evil\"}}";
        return at.stranger().post("/engine-rest/user/create", user).statusCode() == 204;
    }

    private static boolean nestedExpression(Target at) {
        String query = "{\"orQueries\":[{\"assigneeExpression\":\"" + HARMLESS_EXPLOIT + "\"}]}";
        return at.caller().post("/engine-rest/task?maxResults=1", query).statusCode() == 200;
    }

    private static boolean nestedExpressionInside(Target at) {
        try {
            at.engine()
                    .getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression(HARMLESS_EXPLOIT)
                    .endOr()
                    .list();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static boolean setup(Target at) {
        at.stranger().get("/camunda/app/admin/default/setup/");
        String user = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"i\",\"lastName\":\"n\"},"
                + "\"credentials\":{\"password\":\"intruder\"}}";
        return at.stranger()
                        .post("/camunda/api/admin/setup/default/user/create", user)
                        .statusCode()
                == 204;
    }

    private static boolean bareHeaders(Target at) {
        return at.caller()
                .get("/engine-rest/engine")
                .headers()
                .firstValue("X-Content-Type-Options")
                .isEmpty();
    }
}
