package io.engagementdesk.process.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Service;

/** The forms as they were deployed with the model of a task. */
@Service
public class Forms {

    private final FormService engine;

    Forms(FormService engine) {
        this.engine = engine;
    }

    /** The form of an open user task, in the version its instance was started with. */
    public FormSchema ofTask(String task) {
        return read(engine.getDeployedTaskForm(task));
    }

    /** The form with which an instance of this definition is started. */
    public FormSchema ofStart(String processDefinition) {
        return read(engine.getDeployedStartForm(processDefinition));
    }

    private static FormSchema read(InputStream form) {
        try (form) {
            return FormSchema.parse(new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
