package org.onrecord.lookup.reforms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.ReformDetail;
import org.onrecord.model.Detail.ReformLink;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * A list of reforms: laws, rules and institutions that changed.
 *
 * @param day the day to be in force on, or null for all reforms
 * @param reforms reforms by date; only those in force on the day, if there is one
 * @param uncertain reforms that may have been in force on the day
 */
public record ReformList(@Nullable LocalDate day, List<Fact> reforms, List<Fact> uncertain) implements Content.OfFacts {
    private static final int INDENT = 2;

    @Override
    public int size() {
        return reforms.size() + uncertain.size();
    }

    @Override
    public Table<Row> rows(CaseRecord record) {
        var sure = day == null ? null : "yes";
        return new Table<>(
                Row.FIELDS,
                () -> Stream.concat(rows(record, reforms, sure), rows(record, uncertain, "uncertain"))
                        .iterator());
    }

    private static Stream<Row> rows(CaseRecord record, List<Fact> reforms, @Nullable String inForce) {
        return reforms.stream().map(reform -> new Row(record, reform, inForce));
    }

    @Override
    public void writeShort(Document document) {
        var table = new ReformTable(document);
        if (day == null) {
            document.add(new Part.Count(reforms.size(), "reform"));
            table.write(reforms);
            document.asOf(Topic.REFORMS);
        } else {
            table.write("In force on " + Document.inWords(day), reforms);
            table.write("Uncertain on that day", uncertain);
        }
        document.listSources();
    }

    @Override
    public void writeFull(Document document) {
        if (day == null) {
            reforms.forEach(fact -> write(fact, 0, document));
            document.asOf(Topic.REFORMS);
        } else {
            writeGroup("In force on " + Document.inWords(day), reforms, document);
            writeGroup("Uncertain on that day", uncertain, document);
        }
        document.listSources();
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return Stream.concat(reforms.stream(), uncertain.stream())
                .map(AnsweredFact::of)
                .toList();
    }

    @Override
    public List<Member> head() {
        return List.of(Member.of("in_force_on", day == null ? null : day.toString()));
    }

    @Override
    public String topic() {
        return Topic.REFORMS;
    }

    @Override
    public boolean isAboutNow() {
        return day == null;
    }

    private static void writeGroup(String heading, List<Fact> reforms, Document document) {
        if (!reforms.isEmpty()) {
            document.section(heading);
            reforms.forEach(fact -> write(fact, INDENT, document));
        }
    }

    private static void write(Fact fact, int left, Document document) {
        document.gap();
        if (fact.detail() instanceof ReformDetail reform) {
            document.group(Phrase.of(reform.title(), Tone.STRONG), left);
            var made = Stream.of(reform.instrument(), reform.by())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
            document.text(Phrase.of(made), left + INDENT);
            document.text(Phrase.of(Sentence.capital(fate(reform))), left + INDENT);
            document.text(Phrase.of(Sentence.capital(tie(reform.link()))), left + INDENT);
        }
        document.text(document.statement(fact), left + INDENT);
        document.note(fact.note(), left + INDENT);
    }

    /** Returns the time in force and the replacement or status, in words. */
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

    /** Returns a date as a bound; an interval gets "some time in", or it would read as the time in force. */
    private static String bound(FactDate date) {
        var words = date.inWords();
        return date instanceof DateInterval && !date.isBetweenDays() ? "some time in " + words : words;
    }

    public static String tie(ReformLink link) {
        return switch (link) {
            case OFFICIAL -> "linked to the case by an official document";
            case ATTRIBUTED -> "linked to the case by press or scholars";
            case CONTEXT -> "same field, attributed to something else";
        };
    }

    /**
     * A row for one reform.
     *
     * @param inForce whether it was in force on the day, {@code yes} or {@code uncertain}; null without a day
     */
    public record Row(
            CaseRecord record, Fact fact, @Nullable String inForce) implements Sourced {
        public static final List<Column<? super Row>> FIELDS = Details.columns(
                ReformDetail.FIELDS,
                new Column<>(
                        "in_force", "yes|uncertain?", "Null if no day was requested.", row -> Value.of(row.inForce)));

        /** Separates reforms in force on the day from uncertain ones. */
        @Override
        public @Nullable String heading() {
            return inForce == null ? null : inForce.equals("yes") ? "In force" : "Uncertain";
        }
    }

    /** A table of reforms with their time in force and status. */
    private static final class ReformTable {
        private final Document document;

        ReformTable(Document document) {
            this.document = document;
        }

        void write(String heading, List<Fact> reforms) {
            if (!reforms.isEmpty()) {
                document.section(heading);
                write(reforms);
            }
        }

        void write(List<Fact> reforms) {
            var wide = reforms.stream().map(this::wide).toList();
            var middle = reforms.stream().map(this::middle).toList();
            document.add(new Part.Rows(
                    List.of(
                            new Part.Columns(List.of("reform", "in force", "now", "by", "link"), wide),
                            new Part.Columns(List.of("reform", "in force", "now"), middle)),
                    new Part.Fit.Stacked(1)));
        }

        private List<Phrase> wide(Fact fact) {
            var reform = reform(fact);
            return Stream.concat(
                            middle(fact).stream(),
                            Stream.of(
                                    Phrase.name(reform.by()),
                                    Phrase.of(reform.link().words())))
                    .toList();
        }

        private List<Phrase> middle(Fact fact) {
            var reform = reform(fact);
            return List.of(
                    Phrase.of(reform.title(), Tone.STRONG, new Target.PerhapsNamed())
                            .andOnSameLine(document.marksInTable(fact)),
                    Phrase.of(span(reform.inForceFrom(), reform.inForceTo())),
                    Phrase.of(reform.status().words()));
        }

        private static String span(@Nullable FactDate from, @Nullable FactDate to) {
            if (to == null) {
                return from == null ? "" : "since " + from.inWords();
            }
            var isOneDate = !to.isBetweenDays();
            return from == null
                    ? (isOneDate ? "until " : "ended ") + to.inWords()
                    : from.inWords() + (isOneDate ? " to " : "; ended ") + to.inWords();
        }

        private static ReformDetail reform(Fact fact) {
            return (ReformDetail) Objects.requireNonNull(fact.detail());
        }
    }
}
