package org.onrecord.ask;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.ask.answer.AboutTool;
import org.onrecord.ask.answer.Answerer;
import org.onrecord.ask.answer.BackReferences;
import org.onrecord.ask.answer.Clarification;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.IdentityAnswers;
import org.onrecord.ask.answer.LazyList;
import org.onrecord.ask.answer.ListAnswers;
import org.onrecord.ask.answer.OutOfScope;
import org.onrecord.ask.answer.OverviewAnswers;
import org.onrecord.ask.answer.QuestionExplainer;
import org.onrecord.ask.answer.RankedAnswers;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.SubjectGuard;
import org.onrecord.ask.answer.TimeAnswers;
import org.onrecord.ask.compute.Computed;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.FrameMerger;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.ask.understand.Merged;
import org.onrecord.failure.Printable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Tokens;

/**
 * The question answering for one record.
 *
 * <p>It parses a question, resolves it against the context and asks each answerer in turn. The first response wins,
 * except that a computed response yields when the ranker is sure of another fact. All facts are read at construction.
 */
public final class Questions {
    private final CaseRecord record;
    private final FrameReader reader;
    private final FrameMerger merger;
    private final QuestionExplainer explainer;
    private final Computed computed;
    private final RankedAnswers ranked;
    private final List<Answerer> answerers;

    public Questions(CaseRecord record) {
        this.record = record;
        var parties = new MentionFinder(record);
        var index = new TargetIndex(record);
        this.reader = new FrameReader(record, parties, index.vocabulary());
        this.merger = new FrameMerger(record, reader);
        this.explainer = new QuestionExplainer(record);
        this.computed = new Computed(record);
        this.ranked = new RankedAnswers(record, index, Weights.SHIPPED, reader);
        this.answerers = List.of(
                new BackReferences(record),
                new AboutTool(record),
                new OutOfScope(record),
                new Clarification(record),
                computed,
                new TimeAnswers(record),
                new ListAnswers(record),
                new IdentityAnswers(record),
                new OverviewAnswers(record),
                ranked);
    }

    /** Loads the data that the first question would otherwise wait for. */
    public Questions prepared() {
        ranked.prepare();
        reader.prepare();
        merger.prepare();
        computed.prepare();
        return this;
    }

    /**
     * Answers one question.
     *
     * @param question the text as typed, of any length and content
     * @param context the context of the previous reply, or {@link Context#NONE}
     * @param most the maximum number of answers; at least 1
     */
    public Reply answer(String question, Context context, int most) {
        var text = Printable.seen(question);
        var merged = merger.merge(reader.read(text), context);
        var guard = new SubjectGuard(record, reader, merged, context);
        for (var answerer : answerers) {
            var response = answerer.answer(merged, context, most);
            if (response != null
                    && !(answerer instanceof OutOfScope && ranked.isListed(merged, context))
                    && (isExempt(answerer) || guard.allows(response))) {
                return reply(text, merged, response, answerer, context);
            }
        }
        throw new IllegalStateException("no way of answering took the question");
    }

    /** Pointers into a shown list and listed questions are exempt; the ranker checks its own answers. */
    private boolean isExempt(Answerer answerer) {
        return answerer instanceof BackReferences || answerer == ranked;
    }

    private Reply reply(String text, Merged merged, Response response, Answerer answerer, Context before) {
        return new Reply(
                text,
                response,
                about(merged, response),
                response.answers().isEmpty() ? List.of() : merged.words(),
                record,
                new Explanation(
                        new LazyList<>(() -> explainer.steps(merged, response, answerer.name())),
                        response.ranking().scores()),
                after(merged, response, answerer, before));
    }

    /** Leaves the context unchanged after noise and after questions about the tool. */
    private Context after(Merged merged, Response response, Answerer answerer, Context before) {
        if (response.reason() == Reason.NOT_UNDERSTOOD || answerer instanceof AboutTool) {
            return before;
        }
        var first = response.answers().stream()
                .limit(1)
                .flatMap(answer -> answer.people().stream())
                .sorted(Comparator.comparing(id -> !hasRoleAsked(id, merged.frame())));
        // A computed list is about each of its people.
        var others = response.answers().stream()
                .skip(answerer == computed ? 1 : response.answers().size())
                .flatMap(answer -> answer.people().stream());
        var subjects = Stream.concat(first, others).distinct().toList();
        return answerer instanceof BackReferences
                ? before.afterReference(ids(response.answers()), subjects)
                : before.after(merged, ids(response.answers()), subjects, ids(response.nearest()));
    }

    /** Whether the person has the role that a "who" question asks for, such as "who was the judge". */
    private boolean hasRoleAsked(String id, Frame question) {
        var person = record.people().get(id);
        return person != null
                && question.has("who")
                && Tokens.of(person.role()).stream()
                        .anyMatch(word -> question.contentTokens().stream()
                                .anyMatch(token -> token.stem().equals(word.stem())));
    }

    private static List<String> ids(List<AnsweredFact> facts) {
        return facts.stream().map(AnsweredFact::id).toList();
    }

    /** Returns ids taken from context; of several candidates for a pronoun, the subject of the answer. */
    private List<String> about(Merged merged, Response response) {
        if (response.answers().isEmpty()) {
            return response.reason() == null || response.reason() == Reason.AMBIGUOUS ? List.of() : merged.about();
        }
        var subjects = response.answers().getFirst().people();
        var parties = merged.about().stream()
                .flatMap(id -> merged.frame().mentions().stream()
                        .filter(mention -> mention.ids().getFirst().equals(id))
                        .flatMap(mention -> mention.ids().stream())
                        .filter(one ->
                                subjects.contains(one) || record.organisations().containsKey(one))
                        .limit(1));
        return Stream.concat(parties, merged.proceedings().stream()).distinct().toList();
    }
}
