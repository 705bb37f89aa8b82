package io.engagementdesk.notification;

import io.engagementdesk.process.DeskProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes addresses of this desk in a mail's text into links; what others have typed stays text. */
@Component
class OwnLinks {

    /** A part of a text. */
    record Piece(String text, boolean link) {}

    private final Pattern address;

    OwnLinks(DeskProperties desk) {
        this.address = Pattern.compile(Pattern.quote(desk.baseUrl().toString()) + "/[^\\s<>\"]*[^\\s<>\".,;)]");
    }

    public List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = address.matcher(text);
        int read = 0;
        while (found.find()) {
            pieces.add(new Piece(text.substring(read, found.start()), false));
            pieces.add(new Piece(found.group(), true));
            read = found.end();
        }
        pieces.add(new Piece(text.substring(read), false));
        return pieces;
    }
}
