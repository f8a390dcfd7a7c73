package org.onrecord.ask.understand;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;
import org.onrecord.search.names.Mention;

/**
 * The state of the conversation that a follow-up question can refer to.
 *
 * @param people ids of people and bodies, most recent first
 * @param answers ids of the facts of the last answer, in order
 * @param listed ids of the entries shown last, for "the second one": the answers or the nearest entries offered
 * @param frame the last question with its gaps filled, for "why?" and "and in 2014?"; or null
 * @param exchange the last question that was answered, with its entry; or null
 */
public record Context(
        List<String> people,
        List<String> answers,
        List<String> listed,
        @Nullable Frame frame,
        @Nullable Exchange exchange) {

    public static final Context NONE = new Context(List.of(), List.of(), List.of(), null, null);

    /**
     * Returns the context after an answer. Antecedents, most likely first: resolved pronouns, people named in the
     * question, people in the first answer, earlier people.
     *
     * @param facts ids of the facts of the answer; empty if there was no sure answer
     * @param subjects ids of the people in the first fact
     * @param offered ids of the nearest entries, if there was no sure answer
     * @param answered the exchange with the entry shown first; the one before if none was shown
     */
    public Context after(
            Merged merged,
            List<String> facts,
            List<String> subjects,
            List<String> offered,
            @Nullable Exchange answered) {
        var isSure = !facts.isEmpty();
        var meant = merged.frame().mentions().stream()
                .filter(mention -> isSure || !mention.isImplied())
                .flatMap(mention -> mention.ids().stream());
        var inherited = isSure ? merged.about().stream() : Stream.<String>empty();
        return new Context(
                recentPeople(Stream.of(inherited, meant, subjects.stream()).flatMap(Function.identity())),
                facts,
                isSure ? facts : offered,
                merged.frame(),
                answered);
    }

    /**
     * Keeps the list, so that the next question can point into it again; the fact pointed at becomes the latest answer.
     */
    public Context afterReference(List<String> facts, List<String> subjects) {
        var latest = facts.isEmpty() ? answers : facts;
        return new Context(recentPeople(subjects.stream()), latest, listed, frame, exchange);
    }

    private List<String> recentPeople(Stream<String> now) {
        return Stream.concat(now, people.stream()).distinct().toList();
    }

    /** Whether the last reply offered only nearest entries, without an answer. */
    public boolean isOffer() {
        return answers.isEmpty() && !listed.isEmpty();
    }

    /** Returns the first fact of the last answer, or null. */
    @Nullable
    public Fact topAnswer(CaseRecord record) {
        return answers.isEmpty() ? null : record.facts().get(answers.getFirst());
    }

    /** Returns the ids of proceedings in the last question and in the first fact of the last answer. */
    public Set<String> proceedings(CaseRecord record) {
        var named = frame == null ? Stream.<Mention>empty() : frame.proceedings().stream();
        var answered = topAnswer(record);
        var decided = answered != null && answered.detail() instanceof OutcomeDetail outcome
                ? Stream.of(outcome.proceeding())
                : Stream.<String>empty();
        return Stream.concat(named.flatMap(one -> one.ids().stream()), decided).collect(Collectors.toSet());
    }

    /**
     * A question of the conversation with the entry that answered it.
     *
     * @param entry the entry shown first
     * @param parties ids of the people and bodies in play: those in the question and in the answer
     */
    public record Exchange(List<String> words, Target entry, Set<String> parties) {}
}
