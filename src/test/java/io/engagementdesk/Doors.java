package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What can be reached over HTTP, as staff and clients reach it. */
@TestComponent
public final class Doors {

    private final MockMvc mvc;
    private final ObjectMapper json;

    Doors(MockMvc mvc, ObjectMapper json) {
        this.mvc = mvc;
        this.json = json;
    }

    /** Reads the API; anything but success fails the test. */
    public JsonNode read(String login, String path, Object... values) {
        return StatementCounter.look(() -> answer(path, send(get(path, values).with(httpBasic(login, login)))));
    }

    /** Writes through the API, each time as a request of its own; anything but success fails the test. */
    public JsonNode write(String login, String path, Map<String, ?> body) {
        return answer(path, tryWrite(login, path, body));
    }

    /** The same, whatever becomes of it. */
    public MockHttpServletResponse tryWrite(String login, String path, Map<String, ?> body) {
        return send(post(path)
                .with(httpBasic(login, login))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.valueToTree(body).toString()));
    }

    /** Opens a page as a browser does. */
    public MockHttpServletResponse look(String path) {
        return send(get(path));
    }

    /** Submits a page as a browser does. */
    public MockHttpServletResponse submit(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form =
                post(path).header("Sec-Fetch-Site", "same-origin").contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(form::param);
        return send(form);
    }

    /** Submits a page of the staff as this person, whose login is named after his group. */
    public MockHttpServletResponse submit(String login, String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(path)
                .with(user(login).roles(login.toUpperCase(Locale.ROOT)))
                .with(csrf())
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(form::param);
        return send(form);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private JsonNode answer(String path, MockHttpServletResponse response) {
        try {
            String body = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(response.getStatus()).as("%s: %s", path, body).isBetween(200, 299);
            return json.readTree(body);
        } catch (JsonProcessingException | UnsupportedEncodingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
