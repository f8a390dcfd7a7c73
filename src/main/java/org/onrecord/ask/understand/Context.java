package org.onrecord.ask.understand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Proceeding;

/**
 * What has been spoken of, for a follow-up question to refer to.
 *
 * @param people ids of people and bodies, the one spoken of last first
 * @param answers ids of the facts of the last answer, in its order
 * @param listed ids of the facts that were shown last, for "the second one": those answers, or the nearest that were offered
 * @param question the last question with its own gaps filled, for "why?" and "and in 2014?"; or null
 * @param topic the last question that did not itself refer back, which said what is spoken of; or null
 * @param sources ids of the sources on the screen, in the order of their numbers; none where it shows no numbers
 */
public record Context(
        List<String> people,
        List<String> answers,
        List<String> listed,
        @Nullable Question question,
        @Nullable Question topic,
        List<String> sources) {

    /** A context without sources on a screen. */
    public Context(
            List<String> people,
            List<String> answers,
            List<String> listed,
            @Nullable Question question,
            @Nullable Question topic) {
        this(people, answers, listed, question, topic, List.of());
    }

    /** The beginning of a conversation. */
    public static final Context NONE = new Context(List.of(), List.of(), List.of(), null, null);

    /**
     * What may be referred to after an answer: those whom a pronoun meant, for it is they who are talked about, those named, then those told of first, then those spoken of before.
     *
     * @param facts ids of the facts of the answer; none when there was none, or no sure one
     * @param told ids of the people in the first of them
     * @param offered ids of the nearest facts, where there was no sure answer
     */
    public Context after(Resolved resolved, List<String> facts, List<String> told, List<String> offered) {
        var asked = resolved.question();
        var named = asked.mentions().stream().flatMap(mention -> mention.ids().stream());
        return new Context(
                spokenOf(Stream.of(resolved.about().stream(), named, told.stream())
                        .flatMap(Function.identity())),
                facts,
                facts.isEmpty() ? offered : facts,
                asked,
                resolved.refersBack() && topic != null ? topic : asked);
    }

    /** Pointing into a list leaves the list as it is, to be pointed into again; what was pointed at is what was told. */
    public Context afterPointing(List<String> facts, List<String> told) {
        return new Context(spokenOf(told.stream()), facts.isEmpty() ? answers : facts, listed, question, topic);
    }

    public Context seeing(List<String> shown) {
        return new Context(people, answers, listed, question, topic, shown);
    }

    private List<String> spokenOf(Stream<String> now) {
        return Stream.concat(now, people.stream()).distinct().toList();
    }

    /** Whether facts were offered without the claim that they answer. */
    public boolean isOffer() {
        return answers.isEmpty() && !listed.isEmpty();
    }

    /** The fact that was told last and first, or null. */
    @Nullable
    public Fact told(CaseRecord record) {
        return answers.isEmpty() ? null : record.facts().get(answers.getFirst());
    }

    /** The fact that was told last and first, else the one that was offered as nearest, or null. */
    @Nullable
    public Fact last(CaseRecord record) {
        return isOffer() ? record.facts().get(listed.getFirst()) : told(record);
    }

    /** Whether the last question asked for a step of somebody's case. */
    boolean asksStep() {
        return question != null && question.asksStep();
    }

    /** Ids of the proceedings that it was about: those that were named, and that of the fact told last, or which it names. */
    public Set<String> proceedings(CaseRecord record) {
        var ids = new LinkedHashSet<>(namedProceedings());
        var last = last(record);
        if (last != null && last.detail() instanceof OutcomeDetail told) {
            ids.add(told.proceeding());
        } else if (last != null) {
            ids.addAll(namedIn(last.statement(), record));
        }
        return ids;
    }

    /** Ids of the proceedings that a statement calls by a name that no other has. */
    private static List<String> namedIn(String statement, CaseRecord record) {
        var proceedings = record.proceedings().values();
        var bearers = proceedings.stream()
                .flatMap(proceeding -> proceeding.aliasesIn(statement))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return proceedings.stream()
                .filter(proceeding ->
                        proceeding.aliasesIn(statement).anyMatch(alias -> Objects.equals(bearers.get(alias), 1L)))
                .map(Proceeding::id)
                .toList();
    }

    /** Ids of the proceedings that were named. */
    public Set<String> namedProceedings() {
        return Stream.of(Optional.ofNullable(question), Optional.ofNullable(topic))
                .flatMap(Optional::stream)
                .flatMap(before -> before.proceedings().stream())
                .flatMap(named -> named.ids().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
