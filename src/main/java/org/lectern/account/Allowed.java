package org.lectern.account;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a use case. Every public method of a service carries it: {@code @Allowed(everybody = true)},
 * {@code @Allowed(signedIn = true)} or the roles. Nobody signed in gives {@link NotSignedIn} (401), a role that is not
 * listed {@link RoleMayNot} (403); which records is the matter of the {@link Scope} that the repository takes (404).
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** The roles that may; the administrator must be listed like everybody else. */
    @Nonbinding
    Role[] value() default {};

    /** Also people who are not signed in. */
    @Nonbinding
    boolean everybody() default false;

    /** Everybody who is signed in, whatever the role. */
    @Nonbinding
    boolean signedIn() default false;
}
