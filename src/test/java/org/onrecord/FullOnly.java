package org.onrecord;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Leaves tests out of the short run of {@code .ci/run}, which sets {@code -Dshort=true}. Every other run, such as
 * {@code .ci/run full}, has them.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FullOnlyCondition.class)
public @interface FullOnly {
    boolean IS_SHORT = Boolean.getBoolean("short");

    /** The number of invocations of a parameterized test that the short run has. */
    int after() default 0;

    /** Which of the invocations of a parameterized test the short run has: one in so many. */
    int every() default 0;

    /** The methods of a class that the short run has. */
    String[] except() default {};
}
