package io.engagementdesk.callback.form;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.callback.FirstAnswer;
import io.engagementdesk.callback.task.Answers;
import io.engagementdesk.callback.task.Completions;
import io.engagementdesk.callback.task.Shown;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.form.FormSchema;
import io.engagementdesk.process.form.Forms;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ordinary client task: the deployed form as a plain page; submitting completes the task. */
@Component
class FormKind implements ClientTaskKind {

    private final Forms forms;
    private final FormTexts texts;
    private final Answers answers;
    private final FirstAnswer first;
    private final Introductions introductions;

    FormKind(Forms forms, FormTexts texts, Answers answers, FirstAnswer first, Introductions introductions) {
        this.forms = forms;
        this.texts = texts;
        this.answers = answers;
        this.first = first;
        this.introductions = introductions;
    }

    @Override
    public String name() {
        return ORDINARY;
    }

    @Override
    public Page page(ClientTask task) {
        Map<String, List<String>> known =
                introductions.of(task, module -> Optional.of(module.known(task))).orElse(Map.of()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return page(task, known, List.of());
    }

    /** The same page once more, with what was entered and what is wrong with it. */
    @Override
    public Page refused(ClientTask task, Map<String, List<String>> fields, FormRefused refused) {
        return page(task, fields, refused.errors());
    }

    private Page page(ClientTask task, Map<String, List<String>> fields, List<FormRefused.FieldError> errors) {
        FormSchema form = forms.ofTask(task.task());
        String title = texts.of(form.id(), "title", task.name(), task.language());
        FormView view = new FormView(title, form, texts, task.language(), fields, errors);
        Optional<Page> introduction = introductions.of(task, module -> Optional.of(module.introduction(task)));
        Map<String, Object> model = introductions.model(introduction);
        model.put("title", title);
        model.put("send", texts.of(form.id(), "send", texts.page("send", task.language()), task.language()));
        model.put("fields", view.fields());
        model.put("findings", view.findings());
        return new Page("client/form", model);
    }

    @Override
    public Optional<URI> submit(ClientTask task, Map<String, List<String>> fields) {
        first.complete(task, () -> checked(task, fields));
        return Optional.empty();
    }

    private Map<String, Object> checked(ClientTask task, Map<String, List<String>> fields) {
        FormSchema form = forms.ofTask(task.task());
        Map<String, Object> values = Submission.read(form, fields, task.language());
        form.check(values);
        if (values.containsKey(Completions.REASON)) {
            throw new FormRefused(Completions.REASON, "unknown", "The form has no such field. Remove it.");
        }
        return values;
    }

    @Override
    public Page receipt(ClientTask task) {
        List<Map<String, String>> lines = answers.of(task.task()).orElse(List.of()).stream()
                .map(answer -> line(task, answer))
                .filter(line -> !line.get("value").isEmpty())
                .toList();
        Map<String, Object> model = introductions.model(introductions.of(task, module -> module.afterwards(task)));
        model.put("title", texts.of(task.key(), "title", task.name(), task.language()));
        model.put("lines", lines);
        return new Page("client/receipt", model);
    }

    @Override
    public Optional<Page> ended(ClientTask task) {
        return introductions.of(task, module -> module.ended(task));
    }

    @Override
    public Optional<Download> file(ClientTask task, String name) {
        return introductions.of(task, module -> module.file(task, name));
    }

    @Override
    public Optional<Enclosed> enclosed(ClientTask task) {
        return introductions.of(task, module -> module.enclosed(task));
    }

    private Map<String, String> line(ClientTask task, Answers.Answer answer) {
        return Map.of(
                "label", texts.of(task.key(), answer.key(), answer.label(), task.language()),
                "value", value(task, answer));
    }

    private String value(ClientTask task, Answers.Answer answer) {
        if (answer.value() instanceof Boolean ticked) {
            return texts.page(ticked ? "yes" : "no", task.language());
        }
        return answer.value() instanceof String chosen
                ? texts.of(
                        task.key(),
                        answer.key() + "." + chosen,
                        Shown.in(task.language(), answer.shown()),
                        task.language())
                : Shown.in(task.language(), answer.shown());
    }

    @Override
    public boolean staffMayComplete() {
        return true;
    }
}
