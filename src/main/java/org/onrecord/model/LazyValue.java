package org.onrecord.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The memory of a lazy value. */
final class LazyValue<T> implements Lazy<T> {
    private final Supplier<T> computation;
    private @Nullable T value;

    LazyValue(Supplier<T> computation) {
        this.computation = computation;
    }

    @Override
    public T get() {
        var known = value;
        if (known == null) {
            known = computation.get();
            value = known;
        }
        return known;
    }
}
