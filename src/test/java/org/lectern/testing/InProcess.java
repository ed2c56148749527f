package org.lectern.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs against the real services, repositories and interceptors in this process, on a real database: H2, and
 * again on MySQL. Its fields are injected. Each test begins with the database as the migrations leave it, the clock at
 * {@link TestClock#START} and nobody signed in.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("database")
@ExtendWith(InProcessExtension.class)
public @interface InProcess {

    /** True to empty the database once per class only: for tests that read what an expensive set-up made. */
    boolean keepsData() default false;
}
