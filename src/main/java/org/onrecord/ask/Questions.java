package org.onrecord.ask;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.AboutTool;
import org.onrecord.ask.answer.BackReferences;
import org.onrecord.ask.answer.EntryAnswers;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.answer.SubjectGuard;
import org.onrecord.ask.compute.PartyLookups;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.rank.Ranking.Ranked;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Context.Exchange;
import org.onrecord.ask.understand.FollowUps;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.failure.Printable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Tokens;

/**
 * Answers questions about one record.
 *
 * <p>It parses a question, resolves it against the context, and replies with an entry that lists the question, with a
 * computed answer, or with the first entry of the ranking. All facts are read at construction.
 */
public final class Questions {
    private final CaseRecord record;
    private final FrameReader reader;
    private final FollowUps followUps;
    private final BackReferences backReferences;
    private final AboutTool aboutTool;
    private final PartyLookups lookups;
    private final Ranker ranker;
    private final EntryAnswers entries;

    private record Answered(
            Response response, String way, @Nullable Target entry, boolean isList) {}

    public Questions(CaseRecord record) {
        this(record, Weights.SHIPPED);
    }

    /** Creates the question answering with other weights, to fit them. */
    public Questions(CaseRecord record, Weights weights) {
        this.record = record;
        var parties = new MentionFinder(record);
        var index = new TargetIndex(record);
        this.reader = new FrameReader(record, parties, index.vocabulary());
        this.followUps = new FollowUps(record, reader);
        this.aboutTool = new AboutTool(record);
        this.lookups = new PartyLookups(record);
        this.ranker = new Ranker(record, index, weights);
        this.entries = new EntryAnswers(record, ranker);
        this.backReferences = new BackReferences(entries);
    }

    /** Loads the data that the first question would otherwise wait for. */
    public Questions prepared() {
        reader.prepare();
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
        var merged = followUps.complete(reader.read(text), context);
        var pointed = backReferences.answer(merged.asked(), context);
        if (pointed != null) {
            return pointed(text, merged, pointed, context);
        }
        var said = aboutTool.answer(merged.asked(), context);
        if (said != null) {
            return reply(text, merged, new Answered(said, "about the tool", null, false), context);
        }
        var answered = answered(text, merged, context, most);
        return answered.response().answers().isEmpty()
                ? shown(text, merged, answered, context, most)
                : reply(text, merged, answered, after(text, merged, answered, context));
    }

    /** Replies with the dates of the facts shown, or repeats the last question about another party, or keeps the answer. */
    private Reply shown(String text, Merged merged, Answered answered, Context context, int most) {
        var dates = backReferences.dates(merged.asked(), context);
        if (dates != null) {
            return pointed(text, merged, dates, context);
        }
        var same = followUps.sameQuestion(merged.asked(), context);
        if (same != null) {
            var whole = followUps.complete(reader.read(same), context);
            var other = answered(same, whole, context, most);
            if (!other.response().answers().isEmpty()) {
                return reply(text, whole, other, after(same, whole, other, context));
            }
        }
        return reply(text, merged, answered, after(text, merged, answered, context));
    }

    /** Replies with a part of what was shown, to which the question before adds nothing. */
    private Reply pointed(String text, Merged merged, Response pointed, Context context) {
        var alone = new Merged(merged.asked(), merged.asked(), List.of());
        return reply(text, alone, new Answered(pointed, "the previous list", null, false), pointedAt(pointed, context));
    }

    /** Returns the entries that are closest to a text, best first. */
    public List<Ranked> nearest(String text) {
        var seen = Printable.seen(text);
        return ranker.nearest(seen, reader.read(seen));
    }

    private Answered answered(String text, Merged merged, Context context, int most) {
        var guard = new SubjectGuard(record, reader, ranker.entries(), merged, context);
        var ranking = guard.rankingFor(ranker.rank(text, merged.asked(), context.exchange()));
        var stranger = merged.asked().stranger();
        if (!ranking.isListed() && stranger != null) {
            return new Answered(entries.stranger(stranger), "a name that is not in the record", null, false);
        }
        if (!ranking.isListed()) {
            var found = lookups.answer(merged, context);
            if (found != null && guard.allowsLookup(found)) {
                return new Answered(found, "a lookup", first(found), true);
            }
        }
        var response = entries.answer(merged, ranking, guard, most);
        var entry = response.answers().isEmpty() ? ranking.first().entry() : entry(response, ranking);
        return new Answered(response, "an entry", entry, false);
    }

    private @Nullable Target entry(Response response, Ranking ranking) {
        var first = ranking.first().entry();
        return first.kind() == Target.Kind.BRIEF ? first : first(response);
    }

    private @Nullable Target first(Response response) {
        return response.answers().stream()
                .map(AnsweredFact::id)
                .filter(record.facts()::containsKey)
                .map(id -> new Target(Target.Kind.FACT, id))
                .findFirst()
                .orElse(null);
    }

    private Reply reply(String text, Merged merged, Answered answered, Context after) {
        var response = answered.response();
        return new Reply(
                text,
                response,
                about(merged, response),
                response.answers().isEmpty() ? List.of() : merged.words(),
                record,
                merged.asked().readings(),
                Explanation.of(record, merged, response, answered.way()),
                after);
    }

    private Context pointedAt(Response response, Context before) {
        return before.afterReference(
                ids(response.answers()), people(response, 1).toList());
    }

    /** Leaves the context unchanged after noise. */
    private Context after(String text, Merged merged, Answered answered, Context before) {
        var response = answered.response();
        if (response.reason() == Reason.NOT_UNDERSTOOD) {
            return before;
        }
        var first = people(response, 1).sorted(Comparator.comparing(id -> !hasRoleAsked(id, merged.frame())));
        // A computed list is about each of its people.
        var others = answered.isList() ? people(response, Integer.MAX_VALUE) : Stream.<String>empty();
        var subjects = Stream.concat(first, others).distinct().toList();
        var nearest = response.nearest().stream().map(Nearest::id).toList();
        return before.after(
                merged,
                ids(response.answers()),
                subjects,
                nearest,
                exchange(text, merged, answered, before.exchange()));
    }

    /**
     * Returns the exchange to go on from. An unsure reply makes nobody the subject, but what it shows first is likely to
     * be what the next question is about.
     */
    private @Nullable Exchange exchange(String text, Merged merged, Answered answered, @Nullable Exchange before) {
        if (answered.entry() == null) {
            return before;
        }
        var named = merged.frame().mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .collect(Collectors.toSet());
        var parties = new LinkedHashSet<String>(named);
        parties.addAll(ranker.entries().of(answered.entry()).parties());
        if (named.isEmpty() && before != null) {
            parties.addAll(before.parties());
        }
        return new Exchange(Tokens.spoken(text), answered.entry(), Set.copyOf(parties));
    }

    private static Stream<String> people(Response response, int most) {
        return response.answers().stream().limit(most).flatMap(answer -> answer.people().stream());
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
