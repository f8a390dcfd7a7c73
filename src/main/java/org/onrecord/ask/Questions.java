package org.onrecord.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.retrieve.Candidate;
import org.onrecord.ask.retrieve.FactIndex;
import org.onrecord.ask.understand.PartyFinder;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.QuestionReader;
import org.onrecord.model.CaseRecord;
import org.onrecord.query.Found;

/** Answers questions in plain English from one record. */
public final class Questions {
    private static final double ENOUGH = 0.5;
    private static final double ALSO = 0.6;

    private final CaseRecord record;
    private final QuestionReader reader;
    private final FollowUps followUps;
    private final Declining declining;
    private final StatusAnswers statuses;
    private final OverviewAnswers overviews;
    private final FactAnswers facts;

    /** Questions to this record. */
    public Questions(CaseRecord record) {
        this.record = record;
        var parties = new PartyFinder(record);
        var index = new FactIndex(record, parties);
        this.reader = new QuestionReader(record, parties, index.words());
        this.followUps = new FollowUps(record, parties);
        this.declining = new Declining(record);
        this.statuses = new StatusAnswers(record);
        this.overviews = new OverviewAnswers(record);
        this.facts = new FactAnswers(record, index);
    }

    /**
     * Answers one question.
     *
     * @param question the words as typed, of any length and content
     * @param context the context of the reply before, or {@link Context#NONE}
     * @param most how many answers to give at most; at least 1
     */
    public Reply answer(String question, Context context, int most) {
        var resolved = followUps.resolve(reader.read(question), context);
        var read = resolved.question();
        var steps = new ArrayList<Explanation.Step>();
        steps.add(new Explanation.Step(
                "read",
                "mentions=" + read.mentions() + " cues=" + read.cues() + " span=" + read.span() + " content="
                        + read.contentTokens().stream().map(t -> t.word()).toList() + " corr=" + read.corrections()));
        var declined = declining.decline(read);
        if (declined != null) {
            return reply(
                    question,
                    declined.reason(),
                    declined.message(),
                    null,
                    resolved,
                    List.of(),
                    null,
                    new Explanation(steps, List.of()),
                    context);
        }
        var standing = statuses.answer(read);
        if (standing != null) {
            var reason = standing.answers().isEmpty() ? Reason.NOT_ON_RECORD : null;
            return reply(
                    question,
                    reason,
                    standing.message(),
                    standing.command(),
                    resolved,
                    standing.answers(),
                    standing.page(),
                    new Explanation(steps, List.of()),
                    context);
        }
        var account = overviews.answer(read);
        if (account != null) {
            return reply(
                    question,
                    null,
                    null,
                    "onrecord overview",
                    resolved,
                    account.answers(),
                    account.page(),
                    new Explanation(steps, List.of()),
                    context);
        }
        var ranked = facts.rank(resolved);
        var scores = ranked.stream()
                .limit(5)
                .map(c -> new Explanation.Score(
                        c.fact().id(), c.score(), "coverage %.2f %s".formatted(c.coverage(), c.inWords())))
                .toList();
        var explanation = new Explanation(steps, scores);
        if (ranked.isEmpty() || ranked.getFirst().coverage() < ENOUGH ) {
            return reply(question, Reason.NOT_ON_RECORD, null, null, resolved, List.of(), null, explanation, context);
        }
        var best = ranked.getFirst().score();
        var answers = ranked.stream()
                .filter(candidate -> candidate.score() >= best * ALSO)
                .limit(most)
                .map(Candidate::fact)
                .map(AnsweredFact::of)
                .toList();
        return reply(question, null, null, null, resolved, answers, null, explanation, context);
    }

    private Reply reply(
            String text,
            @Nullable Reason reason,
            @Nullable String message,
            @Nullable String understood,
            Resolved resolved,
            List<AnsweredFact> answers,
            @Nullable Found page,
            Explanation explanation,
            Context before) {
        return new Reply(
                text,
                reason,
                message,
                understood,
                resolved.about(),
                answers,
                List.of(),
                record,
                page,
                explanation,
                after(resolved.question(), answers, before));
    }

    /** What the next question may refer to: those named, then those in the answer, then those spoken of before. */
    private static Context after(Question question, List<AnsweredFact> answers, Context before) {
        var people = new LinkedHashSet<String>();
        question.mentions().forEach(mention -> people.addAll(mention.ids()));
        answers.stream().limit(1).forEach(answer -> people.addAll(answer.people()));
        people.addAll(before.people());
        return new Context(
                List.copyOf(people), answers.stream().map(AnsweredFact::id).toList(), question);
    }
}
