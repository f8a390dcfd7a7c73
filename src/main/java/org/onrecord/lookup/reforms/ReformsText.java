package org.onrecord.lookup.reforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.DateInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.FactDate;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.ReformLink;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;

/** Writes what changed: what it was, when it was in force, what became of it, how it is tied to the case. */
public final class ReformsText {
    private static final int INDENT = 2;

    private final TextContext context;
    private final Page page;

    public ReformsText(TextContext context) {
        this.context = context;
        this.page = context.page();
    }

    public void write(ReformList view) {
        if (view.day() == null) {
            view.reforms().forEach(fact -> reform(fact, 0));
            context.reach(Topic.REFORMS);
        } else {
            group("In force on " + TextContext.inWords(view.day()), view.reforms());
            group("Uncertain on that day", view.uncertain());
        }
        context.sources().list(page);
    }

    private void group(String heading, List<Fact> reforms) {
        if (!reforms.isEmpty()) {
            page.heading(heading);
            reforms.forEach(fact -> reform(fact, INDENT));
        }
    }

    private void reform(Fact fact, int left) {
        page.gap();
        if (fact.detail() instanceof ReformDetail reform) {
            page.text(Phrase.of(reform.title(), Tone.STRONG), left);
            var made = Stream.of(reform.instrument(), reform.by())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
            page.text(Phrase.of(made), left + INDENT);
            page.text(Phrase.of(Sentence.capital(fate(reform))), left + INDENT);
            page.text(Phrase.of(Sentence.capital(tie(reform.link()))), left + INDENT);
        }
        page.text(context.statement(fact), left + INDENT);
        page.text(TextContext.note(fact), left + INDENT);
    }

    /** From when to when a reform was in force, and what became of it. */
    public static String fate(ReformDetail reform) {
        var parts = new ArrayList<String>();
        var from = reform.inForceFrom();
        var to = reform.inForceTo();
        var isInForce = reform.status() == ReformDetail.Status.IN_FORCE;
        if (from != null) {
            var span = "from " + bound(from) + (to == null ? "" : " until " + bound(to));
            parts.add("in force " + (isInForce && to == null ? "since " + bound(from) : span));
        } else if (to != null) {
            parts.add("in force until " + bound(to));
        } else if (isInForce) {
            parts.add("in force; the start is not on record");
        }
        if (reform.replacedBy() != null) {
            parts.add((isInForce ? "to be replaced by " : "replaced by ") + reform.replacedBy());
        }
        if (!isInForce && (reform.status() != ReformDetail.Status.REPLACED || reform.replacedBy() == null)) {
            parts.add(reform.status().words());
        }
        return String.join("; ", parts);
    }

    /** A date as a bound: a span of years or months would read as if it were the time in force itself. */
    private static String bound(FactDate date) {
        var words = date.inWords();
        return date instanceof DateInterval && !words.startsWith("between ") ? "some time in " + words : words;
    }

    /** How strongly sources tie a reform to the case. */
    public static String tie(ReformLink link) {
        return switch (link) {
            case OFFICIAL -> "linked to the case by an official document";
            case ATTRIBUTED -> "linked to the case by press or scholars";
            case CONTEXT -> "same field, credited to something else";
        };
    }
}
