package org.onrecord.ask.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** The answerer for references to the list shown: "the second one", "answer 2", "source 3", "yes" to an offer. */
public final class BackReferences implements Answerer {
    /** Cardinals used as item numbers; "one" is excluded, since "the first one" is an item. */
    private static final List<String> CARDINALS = List.of("two", "three", "four", "five");

    private static final Set<String> ITEM = WordClasses.of("list-item");
    private static final Set<String> YES = WordClasses.of("yes");
    private static final Set<String> CHOOSING = WordClasses.of("choosing");
    private static final Set<String> SOURCE = WordClasses.of("source");
    private static final int MAX_TOKENS = 7;
    private static final int MAX_FACTS = 8;

    private final CaseRecord record;

    public BackReferences(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "the previous list";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        var tokens = merged.asked().tokens();
        if (asksWhen(merged.asked(), context)) {
            return topAnswer(context);
        }
        if (context.isOffer()) {
            var chosen = chosen(merged.asked(), context.listed().size());
            return chosen == 0 ? null : item(context, chosen);
        }
        var number = number(tokens);
        if (context.listed().isEmpty()
                || number == 0
                || tokens.size() > MAX_TOKENS
                || !merged.asked().mentions().isEmpty()) {
            return null;
        }
        if (tokens.stream().anyMatch(token -> SOURCE.contains(token.word()))) {
            return source(context, number);
        }
        if (context.listed().size() < 2 || contrasts(merged.asked(), context) || isBeyondPeople(context, number)) {
            return null;
        }
        var isItem = tokens.stream().anyMatch(token -> ITEM.contains(token.word()))
                && merged.asked().contentTokens().stream().allMatch(token -> isItemReference(token));
        return isItem ? item(context, number) : null;
    }

    /** Returns the number chosen by "yes", "the second one", "3" or "the last"; 0 if the words say more. */
    private static int chosen(Frame asked, int offered) {
        var words = asked.tokens().stream().map(Token::word).toList();
        if (words.size() > MAX_TOKENS
                || asked.isContinuation()
                || !asked.mentions().isEmpty()
                || !words.stream().allMatch(word -> CHOOSING.contains(word) || number(word) > 0 || isNumeral(word))) {
            return 0;
        }
        var number = number(asked.tokens());
        return number > 0
                ? number
                : words.contains("last") ? offered : words.stream().anyMatch(YES::contains) ? 1 : 0;
    }

    /** "And the first one?" after a question about the second review does not refer to the list. */
    private static boolean contrasts(Frame asked, Context context) {
        return asked.isContinuation()
                && Stream.of(Optional.ofNullable(context.frame()), Optional.ofNullable(context.topic()))
                        .flatMap(Optional::stream)
                        .filter(before -> before.content().size() > 1)
                        .anyMatch(before ->
                                before.contentTokens().stream().anyMatch(token -> number(List.of(token)) > 0));
    }

    /** After "who", the third of two people is not in the answer. */
    private boolean isBeyondPeople(Context context, int number) {
        var people = context.listed().stream()
                .map(record.facts()::get)
                .filter(fact -> fact != null && !fact.people().isEmpty())
                .map(fact -> fact.people().getFirst())
                .distinct()
                .count();
        return context.frame() != null
                && context.frame().has("who")
                && people > 1
                && number > people
                && number <= context.listed().size();
    }

    private static boolean isItemReference(Token token) {
        return ITEM.contains(token.word()) || number(List.of(token)) > 0;
    }

    private static int number(List<Token> tokens) {
        for (var token : tokens) {
            if (isNumeral(token.word())) {
                return Integer.parseInt(token.word());
            }
            var number = number(token.word());
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    private static boolean isNumeral(String word) {
        return word.length() < 3 && word.chars().allMatch(Character::isDigit);
    }

    private static int number(String word) {
        return CARDINALS.contains(word) ? CARDINALS.indexOf(word) + 2 : OrdinalWords.number(word);
    }

    /** Recognises "when was that?" about the fact chosen. */
    private static boolean asksWhen(Frame asked, Context context) {
        return !context.answers().isEmpty()
                && !context.answers().equals(context.listed())
                && asked.isBare()
                && asked.indexed().equals(Set.of("when"));
    }

    private @Nullable Response topAnswer(Context context) {
        var fact = context.topAnswer(record);
        return fact == null ? null : shown(fact);
    }

    private Response item(Context context, int number) {
        if (number > context.listed().size()) {
            return Response.none(
                    Reason.NOT_ON_RECORD,
                    "The previous list has " + context.listed().size() + ".");
        }
        var id = context.listed().get(number - 1);
        var fact = record.facts().get(id);
        return fact == null ? entry(id) : shown(fact);
    }

    /** Returns a brief, an open question, or the profile of a person or body. */
    private Response entry(String id) {
        var brief = record.briefs().get(id);
        if (brief != null) {
            return Response.of(
                            AnsweredFact.of(
                                    record.factsIn(brief).limit(MAX_FACTS).toList()),
                            null,
                            EquivalentCommand.of(brief))
                    .withSummary(brief.summary());
        }
        var open = record.open().get(id);
        if (open != null) {
            return Refusals.open(open, record);
        }
        var party = record.party(id);
        return party == null
                ? Response.none(Reason.NOT_ON_RECORD, null)
                : Response.of(
                        AnsweredFact.of(record.factsAbout(id).limit(MAX_FACTS).toList()),
                        party.sentence(),
                        "onrecord who " + id);
    }

    private static Response shown(Fact fact) {
        return Response.of(List.of(AnsweredFact.of(fact)), null, EquivalentCommand.show(Stream.of(fact.id())));
    }

    /** Returns the facts that cite the nth source on the screen: those in the list, otherwise all. */
    private Response source(Context context, int number) {
        var facts = context.listed().stream()
                .map(record.facts()::get)
                .filter(Objects::nonNull)
                .toList();
        var sources = context.sources().isEmpty() ? sources(facts) : context.sources();
        if (number > sources.size()) {
            return Response.none(
                    Reason.NOT_ON_RECORD,
                    "The previous answer has " + (sources.size() == 1 ? "one source." : sources.size() + " sources."));
        }
        var id = sources.get(number - 1);
        var citing = facts.stream().filter(fact -> cites(fact, id)).toList();
        var found = new SourcesQuery(List.of(id), 1).answer(record) instanceof Found page ? page : null;
        return Response.of(
                        (citing.isEmpty() ? record.facts().values() : citing)
                                .stream()
                                        .filter(fact -> cites(fact, id))
                                        .map(AnsweredFact::of)
                                        .toList(),
                        described(id),
                        "onrecord sources " + id)
                .withPage(found);
    }

    private static List<String> sources(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> ShownSources.of(fact.sources(), facts.size()).stream())
                .map(Citation::source)
                .distinct()
                .toList();
    }

    private static boolean cites(Fact fact, String source) {
        return fact.sources().stream().map(Citation::source).anyMatch(source::equals);
    }

    private @Nullable String described(String id) {
        var source = record.sources().get(id);
        if (source == null) {
            return null;
        }
        var published =
                source.published() == null ? "" : ", " + source.published().inWords();
        return source.publisher() + ": " + source.titleAndCitation() + published + ". " + source.url();
    }
}
