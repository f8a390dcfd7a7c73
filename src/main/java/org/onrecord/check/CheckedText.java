package org.onrecord.check;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.reply.ReplyRow;
import org.onrecord.ask.reply.ReplyText;
import org.onrecord.check.CheckedClaim.Status;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.SummarySentence;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * The sentences of a text beside the record.
 *
 * @param file the name of the text, for its places; null for a typed claim
 * @param isWhole whether to show every sentence, not only those that differ
 */
public record CheckedText(CaseRecord record, @Nullable String file, List<CheckedClaim> claims, boolean isWhole)
        implements Content {
    private static final int INDENT = 2;

    /** The most characters of a claim that the text repeats. */
    private static final int MAX_SHOWN = 240;

    private static final int MAX_FACTS = 3;

    private static final List<Column<Row>> COLUMNS = List.of(
            new Column<>(
                    "claim",
                    "text?",
                    "The sentence; null if withheld, so that a name is not repeated.",
                    row -> Value.of(
                            row.checked.status() == Status.WITHHELD
                                    ? null
                                    : row.claim().text())),
            new Column<>("line", "count+", row -> Value.number(row.claim().line())),
            new Column<>(
                    "column",
                    "count+",
                    "In characters, from 1.",
                    row -> Value.number(row.claim().column())),
            new Column<>(
                    "status",
                    Arrays.stream(Status.values()).map(Status::key).collect(Collectors.joining("|")),
                    row -> Value.of(row.checked.status().key())),
            new Column<>(
                    "differs",
                    "[text]",
                    "The details that a fact has otherwise.",
                    row -> Value.texts(row.checked.differs())),
            new Column<>(
                    "remark",
                    "text",
                    "Why the sentence was not read, with its words; empty if it was.",
                    row -> Value.of(row.checked.remark())),
            new Column<>(
                    "facts",
                    "[answer]",
                    "The facts that differ, then the nearest others, as ask answers them.",
                    row -> Value.list(
                            row.checked.facts().stream()
                                    .map(fact -> new ReplyRow(row.record, fact, null, null))
                                    .toList(),
                            ReplyRow::value)),
            new Column<>(
                    "later",
                    "[text]",
                    "What followed or replaced each of these facts; empty for a fact that must not be read with another.",
                    row -> Value.texts(row.checked.facts().stream()
                            .map(fact -> sequel(row.record, fact))
                            .toList())));

    public static List<? extends Column<?>> columns() {
        return COLUMNS;
    }

    /** A sentence with the record that it is beside. */
    record Row(CaseRecord record, CheckedClaim checked) {
        Claim claim() {
            return checked.claim();
        }
    }

    /** Returns what followed or replaced a fact, as a sentence; empty if nothing did. */
    private static String sequel(CaseRecord record, AnsweredFact answer) {
        var fact = record.facts().get(answer.id());
        return fact == null ? "" : Objects.requireNonNullElse(new Outcomes(record).sequelSentence(fact), "");
    }

    /** Returns a fact with what followed or replaced it. */
    public static String statement(CaseRecord record, AnsweredFact fact) {
        return (fact.statement() + " " + sequel(record, fact)).strip();
    }

    /** Returns a sentence with its status in words; a sentence that is withheld is not repeated. */
    public static String inWords(CheckedClaim one) {
        return quoted(one).map(claim -> claim + ": ").orElse("") + status(one) + ".";
    }

    /** Returns how many sentences have each status, in a sentence. */
    public String counts() {
        if (claims.isEmpty()) {
            return "There is no sentence to check.";
        }
        return Stream.of(Status.values())
                .filter(status -> count(status) > 0)
                .map(status -> Numbers.of(count(status)) + " "
                        + (status == Status.DIFFERS && count(status) > 1 ? "differ" : status.words()))
                .collect(Collectors.joining(
                        ", ", Numbers.of(claims.size()) + (claims.size() == 1 ? " sentence: " : " sentences: "), "."));
    }

    /** Whether a detail of any sentence differs or, if {@code isStrict}, any sentence is not on record. */
    public boolean isFaulty(boolean isStrict) {
        return count(Status.DIFFERS) > 0 || (isStrict && count(Status.NOT_ON_RECORD) > 0);
    }

    @Override
    public int size() {
        return claims.size();
    }

    @Override
    public Table<?> rows(CaseRecord of) {
        return new Table<>(COLUMNS, claims.stream().map(one -> new Row(of, one)).toList());
    }

    @Override
    public List<Member> head() {
        return List.of(new Member(
                "counts",
                Value.object(Stream.of(Status.values())
                        .map(status -> Member.of(status.key(), count(status)))
                        .toList())));
    }

    private int count(Status status) {
        return (int) claims.stream().filter(one -> one.status() == status).count();
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord of) {
        return claims.stream().flatMap(one -> one.facts().stream()).distinct().toList();
    }

    @Override
    public List<SummarySentence> summary() {
        return shown().map(one -> new SummarySentence(
                        Sentence.capital(status(one)) + ".",
                        one.facts().stream().map(AnsweredFact::id).distinct().toList()))
                .toList();
    }

    /** Returns the status with the details that differ, or why the sentence was not read. */
    private static String status(CheckedClaim one) {
        var words = one.status().words();
        return switch (one.status()) {
            case DIFFERS -> words + ": " + String.join("; ", one.differs());
            case UNREAD -> words + ": " + one.remark();
            case NEAR, NOT_ON_RECORD, WITHHELD -> words;
        };
    }

    private Stream<CheckedClaim> shown() {
        return claims.stream().filter(one -> isWhole || file == null || one.status() == Status.DIFFERS);
    }

    @Override
    public void writeShort(Document document) {
        if (file == null && claims.size() == 1) {
            var only = claims.getFirst();
            document.text(Phrase.of(Sentence.capital(status(only)), Tone.STRONG));
            document.gap();
            writeFacts(only, 0, MAX_FACTS, document);
        } else {
            shown().forEach(one -> {
                document.section(heading(one));
                if (isWhole) {
                    quoted(one).ifPresent(claim -> document.text(Phrase.of(claim, Tone.PLAIN), INDENT));
                }
                writeFacts(
                        one,
                        INDENT,
                        isWhole ? MAX_FACTS : Math.max(1, one.differs().size()),
                        document);
            });
        }
        document.listSources();
        if (file != null || claims.size() != 1) {
            document.gap();
            document.text(counts());
        }
    }

    private Phrase heading(CheckedClaim one) {
        return file == null
                ? Phrase.of(Sentence.capital(status(one)), Tone.STRONG)
                : Phrase.of(place(one, file), Tone.TITLE).and(": " + status(one), Tone.STRONG);
    }

    private static String place(CheckedClaim one, String name) {
        return name + ":" + one.claim().line() + ":" + one.claim().column();
    }

    /** Returns the claim in quotation marks, cut if it is long; nothing of one that is withheld. */
    private static Optional<String> quoted(CheckedClaim one) {
        var text = one.claim().text();
        var end = text.length() <= MAX_SHOWN ? text.length() : text.offsetByCodePoints(0, MAX_SHOWN / 2);
        return one.status() == Status.WITHHELD
                ? Optional.empty()
                : Optional.of("“" + text.substring(0, end) + (end < text.length() ? "…" : "") + "”");
    }

    private static void writeFacts(CheckedClaim one, int indent, int max, Document document) {
        var facts = new ReplyText(document);
        one.facts().stream()
                .limit(document.isFull() ? Integer.MAX_VALUE : max)
                .forEach(answer -> document.bullet(facts.inAccount(answer, Tone.PLAIN), indent));
    }

    @Override
    public List<Part.More> more(String command) {
        if (file == null) {
            var ids = claims.stream()
                    .flatMap(one -> one.facts().stream().limit(MAX_FACTS))
                    .map(AnsweredFact::id)
                    .distinct()
                    .toList();
            return ids.isEmpty()
                    ? List.of()
                    : List.of(new Part.More(
                            Part.More.LABEL,
                            "onrecord show " + String.join(" ", ids),
                            "onrecord show " + ids.getFirst()));
        }
        return isWhole || claims.isEmpty()
                ? List.of()
                : List.of(new Part.More("Each sentence", command + " --all", null));
    }

    /** Writes a line for each sentence shown, in the form of a compiler's messages, which editors read. */
    @Override
    public void writeMessages(Layout layout, Sink out) {
        shown().map(this::message)
                .forEach(line -> out.append(SafeText.onOneLine(line)).append('\n'));
    }

    private String message(CheckedClaim one) {
        var facts = one.facts().stream()
                .limit(MAX_FACTS)
                .map(fact -> " " + statement(record, fact) + " [" + fact.id() + "]")
                .collect(Collectors.joining());
        return place(one, Objects.requireNonNullElse(file, "<claim>")) + ": "
                + (one.status() == Status.DIFFERS ? "warning" : "note") + ": " + status(one)
                + (facts.isEmpty() ? "" : ":" + facts);
    }
}
