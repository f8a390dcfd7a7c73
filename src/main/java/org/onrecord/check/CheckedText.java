package org.onrecord.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.reply.ReplyRow;
import org.onrecord.ask.reply.ReplyText;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
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
 * The claims of a text with their verdicts.
 *
 * @param file the name of the text, for its places; null for a claim typed as words
 * @param isWhole whether to show every claim, not only those that the record contradicts
 */
public record CheckedText(@Nullable String file, List<CheckedClaim> claims, boolean isWhole) implements Content {
    private static final int INDENT = 2;

    /** The most characters of a claim that the text repeats. */
    private static final int MAX_SHOWN = 240;

    private static final int MAX_FACTS = 3;

    private static final List<Column<Row>> COLUMNS = List.of(
            new Column<>(
                    "claim",
                    "text?",
                    "The sentence, or the part of it with this verdict; null if withheld, so that a name is not repeated.",
                    row -> Value.of(
                            row.checked.verdict() == Verdict.WITHHELD
                                    ? null
                                    : row.claim().text())),
            new Column<>("line", "count+", row -> Value.number(row.claim().line())),
            new Column<>(
                    "column",
                    "count+",
                    "In characters, from 1.",
                    row -> Value.number(row.claim().column())),
            new Column<>(
                    "verdict",
                    oneOf(Verdict.values()),
                    row -> Value.of(row.checked.verdict().key())),
            new Column<>(
                    "slot",
                    oneOf(Slot.values()) + "?",
                    "The detail that decided.",
                    row -> Value.of(
                            row.checked.slot() == null
                                    ? null
                                    : row.checked.slot().key())),
            new Column<>("explanation", "text", row -> Value.of(row.checked.explanation())),
            new Column<>("answers", "[answer]", "The facts that decided, as ask answers them.", Row::answers));

    /** Verdicts in the order of the line of counts. */
    private static final List<Verdict> COUNTED = List.of(
            Verdict.CONTRADICTED,
            Verdict.IN_PART,
            Verdict.DISPUTED,
            Verdict.SUPPORTED,
            Verdict.NOT_ON_RECORD,
            Verdict.WITHHELD,
            Verdict.NOT_UNDERSTOOD);

    public static List<? extends Column<?>> columns() {
        return COLUMNS;
    }

    private static String oneOf(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining("|"));
    }

    /** A claim with the record that it is compared with. */
    record Row(CaseRecord record, CheckedClaim checked) {
        Claim claim() {
            return checked.claim();
        }

        Stream<ReplyRow> facts() {
            return checked.answers().stream().map(answer -> new ReplyRow(record, answer, null, null));
        }

        private Value answers() {
            return Value.list(facts().toList(), ReplyRow::value);
        }
    }

    /** Returns a claim with its verdict as one sentence; a claim that is withheld is not repeated. */
    public static String inWords(CheckedClaim one) {
        return quoted(one).map(claim -> claim + ": ").orElse("") + sentence(one);
    }

    /** Returns how many claims have each verdict, in a sentence. */
    public String counts() {
        if (claims.isEmpty()) {
            return "There is no sentence to check.";
        }
        return COUNTED.stream()
                .filter(verdict -> count(verdict) > 0)
                .map(verdict -> Numbers.of(count(verdict)) + " " + words(verdict))
                .collect(Collectors.joining(
                        ", ", Numbers.of(claims.size()) + (claims.size() == 1 ? " claim: " : " claims: "), "."));
    }

    /** Whether the record contradicts any of the claims. */
    public boolean isContradicted() {
        return claims.stream().anyMatch(checked -> checked.verdict() == Verdict.CONTRADICTED);
    }

    @Override
    public int size() {
        return claims.size();
    }

    @Override
    public Table<?> rows(CaseRecord record) {
        return new Table<>(
                COLUMNS, claims.stream().map(one -> new Row(record, one)).toList());
    }

    @Override
    public List<Member> head() {
        return List.of(new Member(
                "counts",
                Value.object(COUNTED.stream()
                        .map(verdict -> Member.of(verdict.key(), count(verdict)))
                        .toList())));
    }

    private int count(Verdict verdict) {
        return (int) claims.stream().filter(one -> one.verdict() == verdict).count();
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return claims.stream().flatMap(one -> one.answers().stream()).distinct().toList();
    }

    @Override
    public List<SummarySentence> summary() {
        return shown().map(one -> new SummarySentence(
                        sentence(one),
                        one.answers().stream().map(AnsweredFact::id).distinct().toList()))
                .toList();
    }

    /** Returns the verdict and the explanation as one text. */
    private static String sentence(CheckedClaim one) {
        return Sentence.capital(verdict(one)) + ": " + one.explanation();
    }

    /** Returns the verdict in words, with the detail that decided. */
    private static String verdict(CheckedClaim one) {
        var slot = one.slot();
        var verdict = words(one.verdict());
        return slot == null || slot == Slot.OTHER ? verdict : verdict + " (" + slot.key() + ")";
    }

    private static String words(Verdict verdict) {
        return verdict == Verdict.IN_PART ? "right in part" : verdict.key().replace('-', ' ');
    }

    private Stream<CheckedClaim> shown() {
        return claims.stream().filter(one -> isWhole || file == null || isFault(one));
    }

    private static boolean isFault(CheckedClaim one) {
        return one.verdict() == Verdict.CONTRADICTED || one.verdict() == Verdict.IN_PART;
    }

    @Override
    public void writeShort(Document document) {
        if (file == null && claims.size() == 1) {
            var only = claims.getFirst();
            document.text(Phrase.of(sentence(only), Tone.STRONG));
            document.gap();
            writeFacts(only, 0, document);
        } else {
            shown().forEach(one -> {
                document.section(heading(one));
                quoted(one).ifPresent(claim -> document.text(Phrase.of(claim, Tone.PLAIN), INDENT));
                document.text(Phrase.of(one.explanation()), INDENT);
                writeFacts(one, INDENT, document);
            });
        }
        document.listSources();
        if (file != null || claims.size() != 1) {
            document.gap();
            document.text(counts());
        }
    }

    private String heading(CheckedClaim one) {
        return file == null ? Sentence.capital(verdict(one)) : place(one, file) + ": " + verdict(one);
    }

    private static String place(CheckedClaim one, String name) {
        return name + ":" + one.claim().line() + ":" + one.claim().column();
    }

    /** Returns the claim in quotation marks, cut if it is long; nothing of one that is withheld. */
    private static Optional<String> quoted(CheckedClaim one) {
        var text = one.claim().text();
        var end = text.length() <= MAX_SHOWN ? text.length() : text.offsetByCodePoints(0, MAX_SHOWN / 2);
        return one.verdict() == Verdict.WITHHELD
                ? Optional.empty()
                : Optional.of("“" + text.substring(0, end) + (end < text.length() ? "…" : "") + "”");
    }

    private static void writeFacts(CheckedClaim one, int indent, Document document) {
        var facts = new ReplyText(document);
        var shown = one.answers().stream().limit(document.isFull() ? Integer.MAX_VALUE : MAX_FACTS);
        shown.forEach(answer -> document.bullet(facts.inAccount(answer, Tone.PLAIN), indent));
    }

    @Override
    public List<Part.More> more(String command) {
        if (file == null) {
            var ids = claims.stream()
                    .flatMap(one -> one.answers().stream())
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
        return isWhole || claims.stream().allMatch(CheckedText::isFault)
                ? List.of()
                : List.of(new Part.More("Each claim", command + " --all", null));
    }

    /** Writes a line for each claim shown, in the form of a compiler's messages, which editors read. */
    @Override
    public void writeMessages(Layout layout, Sink out) {
        shown().map(this::message)
                .forEach(line ->
                        out.append(SafeText.onOneLine(line, layout.style())).append('\n'));
    }

    private String message(CheckedClaim one) {
        var severity = switch (one.verdict()) {
            case CONTRADICTED -> "error";
            case IN_PART -> "warning";
            default -> "note";
        };
        var facts = one.answers().stream().map(AnsweredFact::id).distinct().collect(Collectors.joining(", "));
        return place(one, Objects.requireNonNullElse(file, "<claim>")) + ": " + severity + ": " + verdict(one) + ": "
                + one.explanation() + (facts.isEmpty() ? "" : " [" + facts + "]");
    }
}
