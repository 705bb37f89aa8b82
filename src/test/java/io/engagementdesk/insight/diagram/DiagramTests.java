package io.engagementdesk.insight.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTests {

    @ParameterizedTest
    @ValueSource(strings = {"engagement", "deposit", "micro-engagement", "settlement", "follow-up", "reconcile"})
    void everyModelCanBeDrawn(String model) throws IOException {
        String svg = diagram(model).svg(Set.of(), Set.of());
        assertThat(svg).startsWith("<svg").contains("<text").doesNotContain("style=");
        Files.writeString(Files.createDirectories(Path.of("target/pictures")).resolve(model + ".svg"), svg);
    }

    @Test
    void theTokenIsMarkedAndWhatFollowsIsNamed() throws IOException {
        Diagram engagement = diagram("engagement");
        assertThat(engagement.svg(Set.of("analyseNeeds"), Set.of("secureDeposit")))
                .contains("Analyse needs (now)", "Secure deposit (done)");
        assertThat(engagement.after(Set.of("analyseNeeds"))).containsExactly("Scope needs");
    }

    @Test
    void whatLiesInASubProcessIsDrawnUponIt() throws IOException {
        String svg = diagram("dispute").svg(Set.of(), Set.of());
        assertThat(svg.indexOf("<rect")).isBetween(0, svg.indexOf("<polyline"));
    }

    @Test
    void aModelCannotReachOutsideItself() {
        String hostile = "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>";
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Diagram.parse(hostile)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Diagram diagram(String model) throws IOException {
        return Diagram.parse(Files.readString(Path.of("bpmn", model + ".bpmn")));
    }
}
