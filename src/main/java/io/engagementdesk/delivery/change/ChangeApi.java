package io.engagementdesk.delivery.change;

import io.engagementdesk.delivery.ProjectDoor;
import io.engagementdesk.engagement.Actor;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Changes of projects for programs. */
@RestController
@RequestMapping("/api/engagements/{number}/changes")
class ChangeApi {

    /** What shall change, and why. */
    record Wanted(String reason) {}

    private final ProjectDoor door;
    private final ChangeOrders orders;

    ChangeApi(ProjectDoor door, ChangeOrders orders) {
        this.door = door;
        this.orders = orders;
    }

    /** Newest first. */
    @GetMapping
    List<Change> list(@PathVariable String number) {
        return orders.of(door.open(number).engagement());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Change order(@PathVariable String number, @RequestBody Wanted wanted, Principal who) {
        String engagement = door.open(number).engagement();
        String reason = Optional.ofNullable(wanted.reason()).orElse("");
        if (!orders.order(engagement, reason, new Actor(who.getName(), "api"))) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "The project has ended, or another change of it is being agreed.");
        }
        return orders.of(engagement).get(0);
    }
}
