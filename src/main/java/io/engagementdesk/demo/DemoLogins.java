package io.engagementdesk.demo;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demo's logins where they are missing; each has its own name as password. */
@Component
@DemoOnly
@Order(20)
class DemoLogins implements ApplicationRunner {

    private final IdentityService identity;

    DemoLogins(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        login("manager", "Mara", "Manager", "manager");
        login("desk", "Dora", "Desk", "desk");
        login("sales", "Sam", "Sales", "sales");
        login("finance", "Fina", "Finance", "finance");
        login("analyst", "Ari", "Analyst", "analyst");
        login("admin", "Ada", "Admin", "camunda-admin");
        login("anna", "Anna", "Albrecht", "practitioner");
        login("ben", "Ben", "Brandt", "practitioner");
        login("chris", "Chris", "Claes", "practitioner");
        login("dana", "Dana", "Danko", "practitioner");
    }

    private void login(String id, String firstName, String lastName, String group) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(id);
        user.setEmail(id + "@practice.example");
        identity.saveUser(user);
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            Group missing = identity.newGroup(group);
            missing.setName(group);
            missing.setType("WORKFLOW");
            identity.saveGroup(missing);
        }
        identity.createMembership(id, group);
    }
}
