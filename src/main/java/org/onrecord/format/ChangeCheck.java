package org.onrecord.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Fact;
import org.onrecord.model.field.EntryList;

/** Checks that the facts added by each version exist, unless a later version withdrew them. */
final class ChangeCheck {
    private final References references;
    private final EntryTable<Fact> facts;
    private final List<Addition> unknown = new ArrayList<>();
    private final Set<String> withdrawn = new HashSet<>();
    private @Nullable ReadEntry newest;

    private record Addition(String fact, Place place) {}

    ChangeCheck(References references, EntryTable<Fact> facts) {
        this.references = references;
        this.facts = facts;
    }

    void collect(ReadEntry change) {
        newest = newest == null ? change : newest;
        var added = change.texts("added");
        for (int i = 0; i < added.size(); i++) {
            if (!facts.declares(added.get(i))) {
                unknown.add(new Addition(added.get(i), change.place("added", i)));
            }
        }
        for (var withdrawal : change.parts("withdrawn")) {
            if (withdrawal.find("kind") == ChangeKind.FACT) {
                withdrawn.add(withdrawal.textOrEmpty("id"));
            }
        }
    }

    @Nullable
    ReadEntry newest() {
        return newest;
    }

    /** Checks the additions after the whole file has been read. */
    void checkAdditions() {
        for (var addition : unknown) {
            if (!withdrawn.contains(addition.fact())) {
                references.check(EntryList.FACTS, addition.fact(), addition.place());
            }
        }
    }
}
