package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.scoping.project.InstalmentShare;
import io.engagementdesk.scoping.project.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** the scope is put together on its page, from the catalogue's template to a version that is offered. */
class ScopePageTests extends ProposalTest {

    @Test
    void theTemplateOfTheServiceIsSavedFinishedAndOffered() {
        String number = wanted("de");
        Map<String, String> fields = begun(number);
        assertThat(fields).containsEntry("title", "Sicherheitsaudit").containsEntry("p1t0.role", "senior");
        assertThat(press(number, fields, "finish").getStatus()).isEqualTo(302);
        Scope kept = scopes.latest(number).orElseThrow();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.packages()).hasSize(4);
        assertThat(kept.hours()).isEqualByComparingTo("136");
        assertThat(kept.scopedBy()).isEqualTo("desk");
        assertThat(kept.instalments())
                .containsExactly(
                        new InstalmentShare(0, null, 30),
                        new InstalmentShare(1, 1, 20),
                        new InstalmentShare(2, 2, 20),
                        new InstalmentShare(3, 3, 20),
                        new InstalmentShare(4, 4, 10));
        assertThat(journey.open(number)).containsExactly("decideProposal");
        assertThat(open("desk", page(number))).contains("Anna Albrecht", "held", "is not open", "Version 1");
    }

    @Test
    void buttonsAddMoveAndRemoveAndLoseNothing() {
        String number = wanted("en");
        Map<String, String> fields = pressed(number, begun(number), "upPackage-1");
        assertThat(fields)
                .containsEntry("p0.title", "Technical tests")
                .containsEntry("m0.packages", "2")
                .containsEntry("m1.packages", "1");
        Map<String, String> moved = fields;
        assertThat(pressed(number, fields, "downPackage-0"))
                .containsEntry("p1.title", "Technical tests")
                .containsEntry("m1.packages", "2");
        assertThat(pressed(number, fields, "downPackage-3")).isEqualTo(fields);
        assertThat(pressed(number, fields, "downMilestone-0")).containsEntry("m1.title", moved.get("m0.title"));
        assertThat(pressed(number, fields, "downTask-0-0")).containsEntry("p0t1.title", moved.get("p0t0.title"));
        fields = pressed(number, fields, "dropPackage-0");
        assertThat(fields)
                .containsEntry("p0.title", "Inventory and threat model")
                .containsEntry("m0.packages", "1")
                .containsEntry("m1.packages", "")
                .doesNotContainKey("p3.title");
        fields = pressed(number, fields, "dropMilestone-1");
        fields = pressed(number, pressed(number, fields, "addPackage"), "addTask-3");
        assertThat(fields).containsKeys("p3t1.title", "p3t0.hours").containsEntry("m1.title", "Report accepted");
        fields = pressed(number, pressed(number, fields, "dropTask-3-1"), "dropTask-9-9");
        assertThat(fields).doesNotContainKey("p3t1.title").containsEntry("m1.packages", "2");
        assertThat(scopes.latest(number)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidNextToItsFieldAndNothingIsLost() {
        String number = wanted("en");
        Map<String, String> fields = begun(number);
        fields.putAll(Map.of(
                "p0t0.hours",
                "1.3",
                "p0t1.role",
                "wizard",
                "m0.packages",
                "1, 9",
                "m3.packages",
                "",
                "m1.due",
                "soon"));
        fields.putAll(
                Map.of("launchPercent", "31", "discount", "51", "windowFrom", "2020-01-01", "startOn", "2019-01-01"));
        fields.putAll(Map.of("title", "<b>", "p1.deliverables", ""));
        MockHttpServletResponse answer = press(number, fields, "save");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains("#p0t0.hours", "#p0t1.role", "#m0.packages", "#m3.packages", "#m1.due", "#launchPercent")
                .contains("#discount", "#windowFrom", "#startOn", "#p1.deliverables", "#p3.title")
                .allMatch(link -> page.getElementById(link.substring(1)) != null);
        assertThat(page.getElementById("launchPercent-error").text()).contains("they are 101");
        assertThat(fields(page)).containsEntry("title", "<b>").containsEntry("p0t0.hours", "1.3");
        assertThat(scopes.latest(number)).isEmpty();
    }

    @Test
    void aColleagueWhoWasFasterKeepsHisVersion() {
        String number = wanted("en");
        Map<String, String> mine = begun(number);
        assertThat(press(number, changed(mine, "title", "His"), "save").getStatus())
                .isEqualTo(302);
        MockHttpServletResponse late = press(number, changed(mine, "title", "Mine"), "finish");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(scopes.latest(number).orElseThrow().title()).isEqualTo("His");
        Map<String, String> again = fields(Jsoup.parse(text(late)));
        assertThat(again).containsEntry("title", "Mine").containsEntry("version", "1");
        assertThat(press(number, again, "save").getStatus()).isEqualTo(302);
        assertThat(scopes.versions(number)).extracting(Scope::title).containsExactly("Mine", "His");
        assertThat(open("manager", page(number) + "?version=1")).contains("value=\"His\"");
    }

    @Test
    void withoutTheTaskNothingIsSaved() {
        String number = wanted("en");
        Map<String, String> fields = begun(number);
        assertThat(press(number, fields, "finish").getStatus()).isEqualTo(302);
        assertThat(press(number, changed(fields, "version", "1"), "save").getStatus())
                .isEqualTo(409);
        assertThat(scopes.versions(number)).hasSize(1);
        assertThat(look("desk", "/engagements/E-1999-000001/scope").getStatus()).isEqualTo(404);
    }

    private Map<String, String> begun(String number) {
        return fields(Jsoup.parse(open("desk", page(number))));
    }

    private Map<String, String> pressed(String number, Map<String, String> fields, String button) {
        MockHttpServletResponse answer = press(number, fields, button);
        assertThat(answer.getStatus()).isEqualTo(200);
        return fields(Jsoup.parse(text(answer)));
    }

    private MockHttpServletResponse press(String number, Map<String, String> fields, String button) {
        return submit("desk", page(number), changed(fields, "do", button));
    }

    private static String page(String number) {
        return "/engagements/" + number + "/scope";
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new HashMap<>();
        for (Element field : List.copyOf(page.select("form[data-scope] [name]:not(button, [name=_csrf])"))) {
            fields.put(
                    field.attr("name"),
                    switch (field.tagName()) {
                        case "select" -> field.select("option[selected]").attr("value");
                        case "textarea" -> field.wholeText().strip();
                        default -> field.val();
                    });
        }
        return fields;
    }
}
