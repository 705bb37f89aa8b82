package io.engagementdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** what is said in one language is said in the other, with the same facts in it. */
class WordsTests {

    private static final Pattern FACT = Pattern.compile("\\{[A-Za-z0-9]+");

    @ParameterizedTest
    @ValueSource(strings = {"web", "mail", "document", "voice"})
    void everyWordIsThereInBothLanguages(String file) throws IOException {
        Properties english = words(file);
        Properties german = words(file + "_de");
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(facts(german.getProperty(key))).as(key).isEqualTo(facts(english.getProperty(key))));
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                WordsTests.class.getResourceAsStream("/messages/" + file + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
