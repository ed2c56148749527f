package org.lectern.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Runs {@link Transactional} methods as the server would, at the same place in the chain. The kind belongs to the
 * binding, so there is one interceptor for each.
 */
public abstract class ThreadTransactional {

    static final List<Class<?>> ALL = List.of(
            Required.class, RequiresNew.class, Mandatory.class, Supports.class, NotSupported.class, Never.class);

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Transactional attributes = call.getMethod().getAnnotation(Transactional.class);
        if (attributes == null) {
            attributes = call.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
        }
        return ThreadTransaction.run(attributes, call::proceed);
    }

    @Transactional(Transactional.TxType.REQUIRED)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class Required extends ThreadTransactional {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class RequiresNew extends ThreadTransactional {}

    @Transactional(Transactional.TxType.MANDATORY)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class Mandatory extends ThreadTransactional {}

    @Transactional(Transactional.TxType.SUPPORTS)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class Supports extends ThreadTransactional {}

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class NotSupported extends ThreadTransactional {}

    @Transactional(Transactional.TxType.NEVER)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class Never extends ThreadTransactional {}
}
