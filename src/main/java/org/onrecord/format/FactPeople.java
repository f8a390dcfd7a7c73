package org.onrecord.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.onrecord.model.Fact;

/** The people of facts, to ask about each of them when a fact has thousands. */
final class FactPeople {
    private static final int SHORT = 16;

    /** The people of each fact that has many, by its id. */
    private final Map<String, Set<String>> many = new HashMap<>();

    boolean include(Fact fact, String person) {
        var people = fact.people();
        return people.size() <= SHORT
                ? people.contains(person)
                : many.computeIfAbsent(fact.id(), _ -> Set.copyOf(people)).contains(person);
    }
}
