package org.onrecord.model;

import java.util.function.Supplier;

/** A value that is computed on first use. */
public interface Lazy<T> extends Supplier<T> {

    static <T> Lazy<T> of(Supplier<T> computation) {
        return new LazyValue<>(computation);
    }
}
