package org.lectern.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** The one place that asks who may: before the retry and before the transaction begins. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AllowedInterceptor {

    @Inject
    private CurrentAccount current;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Allowed allowed = allowed(call.getMethod());
        if (!allowed.everybody() && !current.isSystem()) {
            if (!current.isSignedIn()) {
                throw new NotSignedIn();
            }
            if (!allowed.signedIn() && !current.hasAny(allowed.value())) {
                throw new RoleMayNot();
            }
        }
        return call.proceed();
    }

    private static Allowed allowed(Method method) {
        Allowed onMethod = method.getAnnotation(Allowed.class);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(Allowed.class);
    }
}
