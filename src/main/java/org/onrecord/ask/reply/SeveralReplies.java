package org.onrecord.ask.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.lookup.SeveralAnswers;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Vocabulary;

/**
 * The replies of several records to one question.
 *
 * <p>None is chosen over another: a record could list names and questions to be chosen. Every answer is shown, also
 * beside that of another record.
 *
 * @param all one for each record, in the order of the records
 */
public record SeveralReplies(List<Reply> all) {

    /** Returns the fields of answers, after the case and version of the record. */
    public static List<Column<? super ReplyRow>> columns() {
        return SeveralAnswers.naming(ReplyRow::record, ReplyRow.COLUMNS);
    }

    public boolean isOnRecord() {
        return all.stream().anyMatch(Reply::isOnRecord);
    }

    /**
     * Returns the replies to show: those with answers, those with nearest entries, and those of records that know a name in
     * the question but have neither. If any record knows a name, the nearest entries of the others are left out. A message
     * about the program itself is shown once.
     */
    public List<Reply> shown() {
        var shown = Stream.of(Rank.ANSWERED, Rank.NEAR, Rank.NAMED)
                .flatMap(rank -> of(rank).stream())
                .toList();
        return shown.isEmpty()
                ? all.stream().filter(reply -> reply.reason() == null).limit(1).toList()
                : shown;
    }

    private List<Reply> of(Rank rank) {
        var isAnyKnown = all.stream().anyMatch(SeveralReplies::knowsName);
        return all.stream().filter(reply -> rank(reply, isAnyKnown) == rank).toList();
    }

    private enum Rank {
        ANSWERED,
        NEAR,
        NAMED,
        LEFT_OUT
    }

    private static Rank rank(Reply reply, boolean isAnyKnown) {
        if (reply.isOnRecord()) {
            return Rank.ANSWERED;
        }
        var isAsked = knowsName(reply);
        return reply.hasNearest() && (isAsked || !isAnyKnown) ? Rank.NEAR : isAsked ? Rank.NAMED : Rank.LEFT_OUT;
    }

    /** Returns the replies to show; all if there are none, because then each says why. */
    public List<Reply> relevant() {
        var shown = shown();
        return shown.isEmpty() ? all : shown;
    }

    /** Whether the question names a person, body or proceeding of the record, by more than common words. */
    private static boolean knowsName(Reply reply) {
        var frame = reply.context().frame();
        var words = Vocabulary.of(reply.record().vocabularies());
        return frame != null
                && (frame.mentions().stream()
                                .anyMatch(mention -> !mention.isImplied() && !isOfCommonWords(frame, mention, words))
                        || frame.proceedings().stream().anyMatch(named -> named.end() - named.start() > 1));
    }

    /** Whether a name consists of words of questions, such as "convicted" or "prison". */
    private static boolean isOfCommonWords(Frame frame, Mention mention, Vocabulary words) {
        return frame.tokens().subList(mention.start(), mention.end()).stream()
                .allMatch(token -> isCommon(token, words));
    }

    private static boolean isCommon(Token token, Vocabulary words) {
        return words.isWord(token.word())
                || !words.questions().phrasesFrom(token.stem()).isEmpty();
    }

    Table<ReplyRow> answers() {
        return new Table<>(
                columns(), shown().stream().flatMap(ReplyRow::rowsOfAnswers).toList());
    }

    Table<ReplyRow> nearest() {
        return new Table<>(
                SeveralAnswers.naming(ReplyRow::record, ReplyRow.OF_NEAREST),
                shown().stream().flatMap(ReplyRow::rowsOfNearest).toList());
    }

    /** Returns the first reply without what it says of its record. */
    Reply empty() {
        var first = relevant().getFirst();
        var reason = isOnRecord() ? null : first.reason();
        return new Reply(
                first.question(),
                Response.of(List.of(), null, null).withReason(reason),
                List.of(),
                List.of(),
                first.record(),
                Explanation.NONE,
                Context.NONE);
    }

    /** Returns the remarks on the records that are left out, or their number if they are many. */
    public List<String> remarks() {
        var others = of(Rank.LEFT_OUT).stream()
                .filter(reply -> reply.reason() != null)
                .toList();
        return others.size() > SeveralAnswers.NAMED
                ? List.of(SeveralAnswers.without(others.size(), all.size()))
                : others.stream()
                        .map(reply -> reply.record().caseId() + ": " + whyNot(reply))
                        .toList();
    }

    static String whyNot(Reply reply) {
        var reason = Objects.requireNonNullElse(reply.reason(), Reason.NOT_ON_RECORD);
        return reply.message() == null || reason == Reason.UNSURE ? reason.sentence() : reply.message();
    }

    /** Returns why no record has an answer, each reason with its records. */
    public String whyNone() {
        var records = new LinkedHashMap<String, List<String>>();
        relevant()
                .forEach(reply -> records.computeIfAbsent(whyNot(reply), _ -> new ArrayList<>())
                        .add(reply.record().caseId()));
        return records.entrySet().stream()
                .limit(SeveralAnswers.NAMED)
                .map(one -> one.getKey() + " (records: " + names(one.getValue()) + ")")
                .collect(Collectors.joining(" "));
    }

    private static String names(List<String> cases) {
        return cases.size() > SeveralAnswers.NAMED ? Numbers.of(cases.size()) : String.join(", ", cases);
    }
}
