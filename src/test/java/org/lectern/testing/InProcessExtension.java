package org.lectern.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;

/** What stands behind {@link InProcess}. The container and the database live as long as the test process. */
class InProcessExtension
        implements BeforeAllCallback, TestInstancePostProcessor, BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getTestClass()
                .filter(type -> type.getEnclosingClass() == null)
                .isPresent()) {
            TestContainer.get().emptyDatabase();
        }
        begin();
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        TestContainer.get().inject(test);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!keepsData(context)) {
            TestContainer.get().emptyDatabase();
        }
        begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestContainer.get().requests().end();
    }

    private static void begin() {
        TestContainer container = TestContainer.get();
        container.select(TestClock.class).reset();
        container.requests().begin();
    }

    private static boolean keepsData(ExtensionContext context) {
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            var found = AnnotationSupport.findAnnotation(type, InProcess.class);
            if (found.isPresent()) {
                return found.get().keepsData();
            }
        }
        return false;
    }
}
