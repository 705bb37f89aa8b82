package io.engagementdesk.callback.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.engagementdesk.process.form.FormField;
import io.engagementdesk.process.form.FormSchema;
import io.engagementdesk.process.form.Forms;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered in client forms, kept beside the process: what people wrote is no fact for gateways. */
@Component
public class Answers {

    /**
     * One field as it was answered.
     *
     * @param shown the value in the words of the form
     */
    public record Answer(String key, String label, Object value, String shown) {}

    private static final TypeReference<List<Answer>> LIST = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Forms forms;
    private final ObjectMapper json;
    private final Clock clock;

    Answers(JdbcClient jdbc, Forms forms, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    void keep(Completions.Done done) {
        FormSchema form = forms.ofTask(done.task());
        List<Answer> answers = form.inputs().values().stream()
                .filter(field -> !Completions.REASON.equals(field.key()))
                .map(field -> answer(field, done.values().get(field.key())))
                .toList();
        jdbc.sql("insert into task_answer (task, engagement, task_key, answers, who, door, reason, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(done.task(), done.engagement(), done.key(), write(answers))
                .params(done.actor().who(), done.actor().door(), done.reason().isEmpty() ? null : done.reason())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** What was answered in this task, if it was. */
    public Optional<List<Answer>> of(String task) {
        return jdbc.sql("select answers from task_answer where task = ?")
                .param(task)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private static Answer answer(FormField field, Object value) {
        return new Answer(field.key(), field.label(), value, Shown.of(field, value));
    }

    private String write(List<Answer> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Answer> read(String text) {
        try {
            return json.readValue(text, LIST);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An answer cannot be read", broken);
        }
    }
}
