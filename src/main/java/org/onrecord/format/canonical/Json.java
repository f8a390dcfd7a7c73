package org.onrecord.format.canonical;

import java.util.List;
import java.util.SequencedMap;

sealed interface Json {

    record Text(String value) implements Json {}

    /**
     * A number, {@code true}, {@code false} or {@code null}.
     *
     * @param spelling the value as written: 5.0 does not become 5
     */
    record Bare(String spelling) implements Json {}

    record Items(List<Json> items) implements Json {}

    record Members(SequencedMap<String, Json> values) implements Json {}
}
