package io.engagementdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** what is said in one language is said in the other, with the same facts in it. */
class WordsTests {

    private static final Pattern FACT = Pattern.compile("\\{[A-Za-z0-9]+");

    @ParameterizedTest
    @ValueSource(
            strings = {"web", "mail", "document", "intake", "voice", "practice", "appointment", "handheld", "delivery"})
    void everyWordIsThereInBothLanguages(String file) throws IOException {
        Properties english = words(file);
        Properties german = words(file + "_de");
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(facts(german.getProperty(key))).as(key).isEqualTo(facts(english.getProperty(key))));
    }

    /** a template is the word of a line of Java, or a client's task in a model. */
    @Test
    void everyTemplateIsUsed() throws IOException {
        String sources = text(Path.of("src/main/java"), ".java") + text(Path.of("bpmn"), ".bpmn");
        assertThat(words("mail").stringPropertyNames().stream()
                        .map(key -> key.split("\\."))
                        .filter(parts -> parts.length == 3)
                        .map(parts -> parts[1])
                        .distinct())
                .allSatisfy(template -> assertThat(sources).contains("\"" + template + "\""));
    }

    /** What a mail needs at least, whatever its template. */
    @Test
    void everyTemplateHasASubjectAndSaysSomething() throws IOException {
        Set<String> keys = words("mail").stringPropertyNames();
        assertThat(keys.stream().filter(key -> key.endsWith(".intro")).map(key -> key.replace(".intro", ".subject")))
                .allMatch(keys::contains);
        assertThat(keys.stream().filter(key -> key.endsWith(".subject")).map(key -> key.replace(".subject", ".intro")))
                .allMatch(keys::contains);
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
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
