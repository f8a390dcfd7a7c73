package org.onrecord.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed on first use. */
public interface Lazy<T> extends Supplier<T> {

    static <T> Lazy<T> of(Supplier<T> computation) {
        final class Value implements Lazy<T> {
            private @Nullable T known;

            @Override
            public T get() {
                var value = known;
                if (value == null) {
                    value = computation.get();
                    known = value;
                }
                return value;
            }
        }
        return new Value();
    }
}
