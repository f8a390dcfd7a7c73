package org.onrecord.format.canonical;

import java.util.List;
import java.util.SequencedMap;

/** A value of a JSON text. */
sealed interface Json {

    /**
     * A text.
     *
     * @param value its characters, without quotes and escapes
     */
    record Text(String value) implements Json {}

    /**
     * A number, {@code true}, {@code false} or {@code null}.
     *
     * @param spelling as it is written: 5.0 is not made 5
     */
    record Bare(String spelling) implements Json {}

    /**
     * A list.
     *
     * @param items what is in it, in order
     */
    record Items(List<Json> items) implements Json {}

    /**
     * An object.
     *
     * @param values by key, in the order in which they are written
     */
    record Members(SequencedMap<String, Json> values) implements Json {}
}
