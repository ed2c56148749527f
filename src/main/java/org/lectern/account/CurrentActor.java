package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.lectern.audit.Actor;

/** Tells the trail who acts. */
@ApplicationScoped
public class CurrentActor implements Actor.Source {

    private static final int ROLE_LENGTH = 20;

    @Inject
    private CurrentAccount current;

    @Override
    public Actor now() {
        return new Actor(current.idOrNull(), role(), current.address());
    }

    private String role() {
        if (current.isSystem()) {
            return "SYSTEM";
        }
        return current.account()
                .map(account -> account.roles().stream()
                        .map(held -> held.role().name())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(",")))
                .map(roles -> roles.length() > ROLE_LENGTH ? roles.substring(0, ROLE_LENGTH) : roles)
                .orElse("PUBLIC");
    }
}
