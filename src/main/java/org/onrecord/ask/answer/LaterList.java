package org.onrecord.ask.answer;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when something in it is asked for: most readers want no explanation of an answer.
 *
 * @param <T> what is in it
 */
public final class LaterList<T> extends AbstractList<T> {
    private final Supplier<List<T>> making;
    private @Nullable List<T> made;

    public LaterList(Supplier<List<T>> making) {
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
