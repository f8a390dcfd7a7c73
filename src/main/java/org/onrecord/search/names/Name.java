package org.onrecord.search.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a name means: nobody when it is a name of the case itself. */
final class Name {
    /** Their ids until all are known. */
    private Set<String> ids = new LinkedHashSet<>();

    private final boolean isDescribed;
    private final boolean isBody;
    private @Nullable List<String> list;

    Name(boolean isDescribed, boolean isBody) {
        this.isDescribed = isDescribed;
        this.isBody = isBody;
    }

    Name(boolean isDescribed, boolean isBody, List<String> ids) {
        this(isDescribed, isBody);
        this.ids = Set.of();
        this.list = ids;
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

    /** Their ids; none is added afterwards. */
    List<String> ids() {
        var made = list;
        if (made == null) {
            made = List.copyOf(ids);
            list = made;
            ids = Set.of();
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
