package io.engagementdesk.web.page;

import io.engagementdesk.money.Practice;
import io.engagementdesk.process.DeskProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame: who is signed in and which doors are open to him. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private record Entry(String path, String name, Set<String> groups) {

        boolean openTo(Set<String> mine) {
            return groups.stream().anyMatch(mine::contains);
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/engagements", "engagements", Set.of("manager", "desk", "sales", "finance", "practitioner")),
            new Entry(
                    "/camunda/app/tasklist/default/",
                    "tasklist",
                    Set.of("manager", "desk", "sales", "finance", "practitioner")),
            new Entry("/phone", "phone", Set.of("manager", "desk", "practitioner")),
            new Entry("/practitioners", "practitioners", Set.of("manager")),
            new Entry("/camunda/app/cockpit/default/", "cockpit", Set.of("manager", "analyst")),
            new Entry("/camunda/app/admin/default/", "admin", Set.of("admin")));

    private static final Entry MAILBOX =
            new Entry("/mailbox", "mailbox", Set.of("manager", "desk", "sales", "finance", "admin"));

    private final DeskProperties desk;
    private final Practice practice;

    FrameAdvice(DeskProperties desk, Practice practice) {
        this.desk = desk;
        this.practice = practice;
    }

    @ModelAttribute("desk")
    Frame frame(HttpServletRequest request) {
        return new Frame(login(request), doors(request), desk.demo(), practice.name(), query(request));
    }

    private static List<String> query(HttpServletRequest request) {
        return Stream.ofNullable(request.getQueryString())
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(part -> !part.startsWith("lang="))
                .toList();
    }

    private List<Frame.Door> doors(HttpServletRequest request) {
        Set<String> mine = groups();
        Stream<Entry> open = ENTRIES.stream().filter(entry -> entry.openTo(mine));
        Stream<Entry> demo = desk.demo() && MAILBOX.openTo(mine) ? Stream.of(MAILBOX) : Stream.empty();
        return Stream.concat(open, demo)
                .map(entry -> new Frame.Door(entry.path(), entry.name(), here(request, entry.path())))
                .toList();
    }

    private static boolean here(HttpServletRequest request, String path) {
        return request.getRequestURI().startsWith(path);
    }

    private static String login(HttpServletRequest request) {
        Principal user = request.getUserPrincipal();
        return user == null ? "" : user.getName();
    }

    private static Set<String> groups() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null
                ? Set.of()
                : signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(authority -> authority.replaceFirst("^ROLE_", "").toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }
}
