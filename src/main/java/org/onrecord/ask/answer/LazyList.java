package org.onrecord.ask.answer;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list created on first use, for explanations, which few readers request.
 *
 * @param <T> the element type
 */
public final class LazyList<T> extends AbstractList<T> {
    private final Supplier<List<T>> making;
    private @Nullable List<T> made;

    public LazyList(Supplier<List<T>> making) {
        this.making = making;
    }

    private List<T> all() {
        var list = made;
        if (list == null) {
            list = making.get();
            made = list;
        }
        return list;
    }

    @Override
    public int size() {
        return all().size();
    }

    @Override
    public T get(int index) {
        return all().get(index);
    }
}
