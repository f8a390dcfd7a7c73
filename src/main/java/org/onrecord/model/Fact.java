package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sourced assertion.
 *
 * @param id stable id, never reused
 * @param kind what sort of thing it asserts
 * @param topic the subject it is filed under
 * @param statement one sentence that stands alone
 * @param date when it happened or was so
 * @param people ids of the people in it, the subject first
 * @param organisations ids of the bodies in it, the subject first
 * @param sources what it rests on, the most authoritative first; never empty
 * @param confidence how well it is supported
 * @param note what a careful reader must know, or null
 * @param label a label of a few words for lists and charts, or null
 * @param detail the typed detail of its kind, or null for kinds that take none
 */
public record Fact(
        String id,
        FactKind kind,
        Topic topic,
        String statement,
        FactDate date,
        List<String> people,
        List<String> organisations,
        List<Citation> sources,
        Confidence confidence,
        @Nullable String note,
        @Nullable String label,
        @Nullable Detail detail) {}
