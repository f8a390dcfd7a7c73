package org.onrecord.questions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.EntryAnswers;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.SubjectGuard;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.SummarySentence;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

/** Answers question sets from a record, as the shell does, or with what is computed left to the ranking. */
final class Pipeline {
    private static final int MOST = 3;

    private final Questions questions;
    private final FrameReader reader;
    private final FollowUps followUps;
    private final CaseRecord record;
    private final Ranker ranker;
    private final EntryAnswers entries;
    private final boolean computes;

    private Pipeline(CaseRecord record, boolean computes) {
        var index = new TargetIndex(record);
        this.questions = new Questions(record);
        this.reader = new FrameReader(record, new MentionFinder(record), index.vocabulary());
        this.followUps = new FollowUps(record, reader);
        this.record = record;
        this.ranker = new Ranker(record, index, Weights.SHIPPED);
        this.entries = new EntryAnswers(record, ranker);
        this.computes = computes;
    }

    static Pipeline whole(CaseRecord record) {
        return new Pipeline(record, true);
    }

    static Pipeline withoutComputed(CaseRecord record) {
        return new Pipeline(record, false);
    }

    /** What each turn of a set is answered, each conversation begun anew. */
    List<Told> answers(QuestionSet set) {
        var told = new ArrayList<Told>();
        for (var conversation : set.conversations()) {
            var context = Context.NONE;
            for (var turn : conversation.turns()) {
                context = answer(turn.question(), context, told);
            }
        }
        return told;
    }

    private Context answer(String question, Context context, List<Told> told) {
        var reply = questions.answer(question, context, MOST);
        if (computes || !isComputed(reply)) {
            var reason = reply.reason() == null ? null : reply.reason().key();
            told.add(told(reason, reply.summary(), reply.answers(), reply.nearest()));
            return reply.context();
        }
        var merged = followUps.complete(reader.read(question), context);
        var ranking = ranker.rank(question, merged.asked(), context.exchange());
        var guard = new SubjectGuard(record, reader, ranker.entries(), merged, context);
        var response = entries.answer(merged, ranking, guard, MOST);
        var reason = response.reason() == null ? null : response.reason().key();
        told.add(told(reason, response.summary(), response.answers(), response.nearest()));
        var people = response.answers().stream()
                .limit(1)
                .flatMap(answer -> answer.people().stream())
                .toList();
        var nearest = response.nearest().stream().map(Nearest::id).toList();
        return context.after(merged, ids(response.answers()), people, nearest, reply.context().exchange());
    }

    private static boolean isComputed(Reply reply) {
        return reply.explanation().steps().stream()
                .anyMatch(step -> step.name().equals("answered by") && step.found().equals("computed"));
    }

    private static Told told(
            @Nullable String reason, List<SummarySentence> summary, List<AnsweredFact> answers, List<Nearest> nearest) {
        var sentences = summary.stream().map(SummarySentence::text).toList();
        return new Told(reason, null, null, List.of(), sentences, texts(answers), texts(nearest.stream().map(Nearest::answer).toList()), List.of());
    }

    private static List<Told.Answer> texts(List<AnsweredFact> facts) {
        return facts.stream().map(Told.Answer::of).toList();
    }

    private static List<String> ids(List<AnsweredFact> facts) {
        return facts.stream().map(AnsweredFact::id).toList();
    }
}
