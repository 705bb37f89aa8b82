package io.engagementdesk.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in, kept by the engine so that every door knows the same logins and groups. */
@Service
@Transactional
public class Logins {

    /** The group whose members administer logins, groups and authorisations, and see no business data. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private final IdentityService identity;

    Logins(IdentityService identity) {
        this.identity = identity;
    }

    /** Somebody who may sign in, and the ids of the groups he belongs to. */
    public record Login(String id, Set<String> groups) {}

    /** Whose login it is, as the engine's profile says. */
    public record Person(String name, Optional<String> email) {

        private static Person of(User user) {
            String name = Stream.of(user.getFirstName(), user.getLastName())
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" "));
            return new Person(
                    name.isEmpty() ? user.getId() : name,
                    Optional.ofNullable(user.getEmail()).map(String::strip).filter(email -> !email.isEmpty()));
        }
    }

    /** The login, if the password is its own. */
    public Optional<Login> authenticate(String id, String password) {
        return identity.checkPassword(id, password) ? Optional.of(new Login(id, groups(id))) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Login> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> new Login(user.getId(), groups(id)));
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(Person::of);
    }

    /** The logins of a group's members. */
    @Transactional(readOnly = true)
    public Set<String> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).unlimitedList().stream()
                .map(User::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes the login and its memberships where they are missing; an existing login keeps its name and password. */
    public void ensure(String id, String firstName, String lastName, String password, String... groups) {
        if (find(id).isEmpty()) {
            User user = identity.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setPassword(password);
            identity.saveUser(user);
        }
        Set<String> present = groups(id);
        Arrays.stream(groups).filter(group -> !present.contains(group)).forEach(group -> join(id, group));
    }

    /** Makes the group where it is missing. */
    public void ensureGroup(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private void join(String id, String group) {
        ensureGroup(group, group, "TEAM");
        identity.createMembership(id, group);
    }

    private Set<String> groups(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
