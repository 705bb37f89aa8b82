package io.engagementdesk.intake.twilio;

import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what Twilio is to do on a line; whatever is not said to go on is hung up at its end. */
final class Twiml {

    private static final String KEY_TIMEOUT = "10";
    private static final String PAUSE = "20";

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    private Twiml() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Response");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Twiml begun() {
        return new Twiml();
    }

    static String goodbye() {
        return begun().end();
    }

    Twiml say(Locale language, String text) {
        return element(
                "Say",
                text,
                "language",
                Locale.GERMAN.getLanguage().equals(language.getLanguage()) ? "de-DE" : "en-GB");
    }

    /** Says what is asked, and sends the key that is pressed within a while. */
    Twiml ask(String answer, Consumer<Twiml> question) {
        begin("Gather", "input", "dtmf", "numDigits", "1", "timeout", KEY_TIMEOUT, "method", "POST", "action", answer);
        question.accept(this);
        return close();
    }

    /** Joins the conference of this name: it goes on whoever leaves, and nothing is recorded. */
    Twiml conference(String name, String waiting, String news) {
        begin("Dial");
        begin(
                "Conference",
                "beep",
                "false",
                "endConferenceOnExit",
                "false",
                "waitUrl",
                waiting,
                "waitMethod",
                "POST",
                "statusCallback",
                news,
                "statusCallbackMethod",
                "POST",
                "statusCallbackEvent",
                "join leave");
        return characters(name).close().close();
    }

    /** After a while it goes on as is told at that address. */
    String later(String address) {
        element("Pause", "", "length", PAUSE);
        return element("Redirect", address).whole();
    }

    String end() {
        return element("Hangup", "").whole();
    }

    private String whole() {
        close();
        return written.toString();
    }

    private Twiml element(String name, String text, String... attributes) {
        return begin(name, attributes).characters(text).close();
    }

    private Twiml begin(String name, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            for (int each = 0; each < attributes.length; each += 2) {
                xml.writeAttribute(attributes[each], attributes[each + 1]);
            }
        });
    }

    private Twiml characters(String text) {
        return write(() -> xml.writeCharacters(text));
    }

    private Twiml close() {
        return write(xml::writeEndElement);
    }

    @FunctionalInterface
    private interface Step {

        void write() throws XMLStreamException;
    }

    private Twiml write(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
