package org.onrecord.lookup;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Spelling;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.search.names.NameCompletion.Completion;

/**
 * The person or body and the topics that facts must be about.
 *
 * @param about a name or id, or null for everyone
 * @param topics ids of topics; all when empty
 */
public record FactScope(@Nullable String about, Set<String> topics) {
    public static final FactScope ALL = new FactScope(null, Set.of());

    private static final Parameter<@Nullable String> ABOUT = Parameter.text(
                    "about", "Only facts about this person or body.")
            .labelled("NAME")
            .completing(Choices.PARTIES);
    private static final Parameter<List<String>> TOPICS = Parameter.texts(
                    "topic", "Only these topics, by id; onrecord facts info --by topic lists them.")
            .completing(Choices.of(record -> record.topics().stream().map(topic -> new Completion(topic.id(), ""))))
            .inTool(null);

    public static final List<Parameter<?>> PARAMETERS = List.of(ABOUT, TOPICS);

    public static FactScope of(Given given) {
        return new FactScope(given.get(ABOUT), Set.copyOf(given.get(TOPICS)));
    }

    /**
     * Returns the answer for the named party, or the reason that there is none.
     *
     * @param command the subcommand, used in suggested commands
     * @param answer creates the answer from the party; null if none was named
     */
    public Answer answer(CaseRecord record, String command, Function<@Nullable Party, Answer> answer) {
        var known = record.topics().stream().map(Topic::id).toList();
        var unknown = topics.stream().filter(topic -> !known.contains(topic)).findFirst();
        if (unknown.isPresent()) {
            return new NotFound(
                    record,
                    "unknown-topic",
                    "no topic “" + unknown.get() + "” is on record",
                    "onrecord facts info --by topic lists them",
                    Spelling.nearest(unknown.get(), known).stream()
                            .map(Candidate::ofWord)
                            .toList());
        }
        return about == null
                ? answer.apply(null)
                : new PartyResolver(record, command + " --about")
                        .answer(about, (party, remarks) -> answer.apply(party).with(remarks));
    }

    /** Returns the facts about a party, or about anyone if it is null, that have one of the topics. */
    public Stream<Fact> facts(CaseRecord record, @Nullable Party party) {
        if (party != null) {
            return record.factsAbout(party.id()).filter(fact -> topics.isEmpty() || topics.contains(fact.topic()));
        }
        return topics.isEmpty()
                ? record.facts().values().stream()
                : record.facts().on(topics);
    }
}
