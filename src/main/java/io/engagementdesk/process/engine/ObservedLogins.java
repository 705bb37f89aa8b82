package io.engagementdesk.process.engine;

import io.engagementdesk.process.LoginObserver;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Keeps logins and memberships as the engine does, and says what changes; what follows asks for no rights of its own. */
class ObservedLogins extends DbIdentityServiceProvider {

    private final ObjectProvider<LoginObserver> observers;

    private ObservedLogins(ObjectProvider<LoginObserver> observers) {
        this.observers = observers;
    }

    static SessionFactory factory(ObjectProvider<LoginObserver> observers) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ObservedLogins.class;
            }

            @Override
            public Session openSession() {
                return new ObservedLogins(observers);
            }
        };
    }

    @Override
    public IdentityOperationResult createMembership(String login, String group) {
        return told(super.createMembership(login, group), one -> one.joined(login, group));
    }

    @Override
    public IdentityOperationResult deleteMembership(String login, String group) {
        return told(super.deleteMembership(login, group), one -> one.left(login, group));
    }

    @Override
    public IdentityOperationResult deleteUser(String login) {
        List<String> groups = freely(() -> createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList());
        return told(super.deleteUser(login), one -> {
            groups.forEach(group -> one.left(login, group));
            one.gone(login);
        });
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        List<String> members = freely(() -> createUserQuery().memberOfGroup(group).unlimitedList().stream()
                .map(User::getId)
                .toList());
        return told(super.deleteGroup(group), one -> members.forEach(login -> one.left(login, group)));
    }

    private IdentityOperationResult told(IdentityOperationResult result, Consumer<LoginObserver> change) {
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            freely(() -> {
                observers.orderedStream().forEach(change);
                return result;
            });
        }
        return result;
    }

    private static <T> T freely(Callable<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work);
    }
}
