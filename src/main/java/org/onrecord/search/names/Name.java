package org.onrecord.search.names;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a name means: nobody when it is a name of the case itself. */
final class Name {
    private final Set<String> ids = new LinkedHashSet<>();
    private final boolean isDescribed;
    private final boolean isBody;
    private @Nullable List<String> list;

    Name(boolean isDescribed, boolean isBody) {
        this.isDescribed = isDescribed;
        this.isBody = isBody;
    }

    Name(boolean isDescribed, boolean isBody, Collection<String> ids) {
        this(isDescribed, isBody);
        this.ids.addAll(ids);
    }

    boolean isDescribed() {
        return isDescribed;
    }

    boolean isBody() {
        return isBody;
    }

    void add(String id) {
        ids.add(id);
    }

    /** Their ids, once all are known. */
    List<String> ids() {
        var made = list;
        if (made == null) {
            made = List.copyOf(ids);
            list = made;
        }
        return made;
    }

    /** Of those who share a name, the one whom the whole record is about is seldom meant by it. */
    void moveLast(String id) {
        if (ids.size() > 1 && ids.remove(id)) {
            ids.add(id);
        }
    }
}
