package io.engagementdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoOnlyTests {

    @DemoOnly
    static class Toy {}

    @Test
    void theDemoIsThereUnlessItIsSwitchedOff() {
        assertThat(isThere()).isTrue();
        assertThat(isThere("desk.demo.enabled=true", "desk.production=false")).isTrue();
        assertThat(isThere("desk.demo.enabled=false")).isFalse();
    }

    @Test
    void productionHasNothingOfTheDemo() {
        assertThat(isThere("desk.production=true")).isFalse();
        assertThat(isThere("desk.production=true", "desk.demo.enabled=true")).isFalse();
    }

    private static boolean isThere(String... settings) {
        boolean[] there = new boolean[1];
        new ApplicationContextRunner()
                .withUserConfiguration(Toy.class)
                .withPropertyValues(settings)
                .run(context -> there[0] = !context.getBeansOfType(Toy.class).isEmpty());
        return there[0];
    }
}
