package org.onrecord;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides whether the short run has a test that is marked with {@link FullOnly}. */
class FullOnlyCondition implements ExecutionCondition {
    private static final Pattern INVOCATION = Pattern.compile("invocation:#(\\d+)]$");
    private static final ConditionEvaluationResult RUNS = ConditionEvaluationResult.enabled("in every run");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var element = context.getElement();
        var own = element.flatMap(FullOnlyCondition::mark);
        var runs = !FullOnly.IS_SHORT
                || own.map(mark -> isKept(mark, context))
                        .or(() -> mark(context.getRequiredTestClass()).map(mark -> isKept(mark, element)))
                        .orElse(true);
        return runs ? RUNS : ConditionEvaluationResult.disabled("not in the short run");
    }

    private static Optional<FullOnly> mark(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, FullOnly.class);
    }

    /** Whether a marked class has methods to run, or a marked method invocations. */
    private static boolean isKept(FullOnly mark, ExtensionContext context) {
        if (mark.after() == 0 && mark.every() == 0) {
            return mark.except().length > 0;
        }
        var invocation = INVOCATION.matcher(context.getUniqueId());
        if (!invocation.find()) {
            return true;
        }
        var number = Integer.parseInt(invocation.group(1));
        return number <= mark.after() || (mark.every() > 0 && number % mark.every() == 1);
    }

    private static boolean isKept(FullOnly mark, Optional<AnnotatedElement> element) {
        return element.filter(Method.class::isInstance)
                .map(Method.class::cast)
                .map(method -> Arrays.asList(mark.except()).contains(method.getName()))
                .orElse(true);
    }
}
