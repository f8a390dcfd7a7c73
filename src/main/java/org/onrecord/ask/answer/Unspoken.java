package org.onrecord.ask.answer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Slot;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The check whether any entry about the person in a question has its words. If none has, the reply says so. */
final class Unspoken {
    private static final int MAX_WORDS = 5;

    private final CaseRecord record;
    private final Frame question;
    private final Ranking ranking;
    private final SubjectGuard guard;
    /** The only person that the question is about, or null. */
    private final @Nullable String person;

    Unspoken(CaseRecord record, Frame question, Ranking ranking, SubjectGuard guard) {
        this.record = record;
        this.question = question;
        this.ranking = ranking;
        this.guard = guard;
        this.person = guard.person();
    }

    /** Returns the reply to a question none of whose words any entry about the person has, or null. */
    @Nullable
    Response unknown() {
        if (person == null || question.hasAny("overview", "broad", "fate", "summary")) {
            return null;
        }
        var keys = IntStream.range(0, question.tokens().size())
                .filter(question.content()::contains)
                .mapToObj(this::keys)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        var isUnknown = !keys.isEmpty()
                && targets()
                        .filter(this::isAboutPerson)
                        .flatMap(this::texts)
                        .flatMap(Unspoken::keys)
                        .noneMatch(keys::contains);
        var others = about().filter(fact -> fact.kind() != FactKind.OUTCOME);
        return isUnknown
                ? Response.none(
                                Reason.NOT_ON_RECORD,
                                "Not on record: no entry about " + name() + " has " + words() + ".")
                        .withNearest(Nearest.of(others.limit(1).toList()))
                : null;
    }

    private String name() {
        return record.nameOf(Objects.requireNonNull(person));
    }

    private String words() {
        var words = question.content().stream()
                .filter(at -> !keys(at).isEmpty())
                .map(at -> "“" + question.tokens().get(at).word() + "”")
                .distinct()
                .limit(MAX_WORDS)
                .toList();
        return (words.size() == 1 ? "the word " : "the words ") + String.join(" or ", words);
    }

    private Stream<Fact> about() {
        return targets()
                .filter(target -> target.kind() == Target.Kind.FACT)
                .map(this::fact)
                .filter(guard::isAboutAll);
    }

    /** Returns the stem of a word and the values of the lexicon that it belongs to; none of a common word. */
    private Set<String> keys(int at) {
        var token = question.tokens().get(at);
        var values = question.matches().stream()
                .filter(match -> match.covers(at) && Lexicon.questions().slot(match.name()) == Slot.EVENT)
                .map(Lexicon.Match::name);
        var isCommon = Lexicon.isEveryday(token) || token.isNumber();
        return Stream.concat(isCommon ? Stream.empty() : Stream.of(token.stem()), values)
                .collect(Collectors.toSet());
    }

    private Stream<Target> targets() {
        return ranking.entries().stream().map(Ranked::entry);
    }

    private boolean isAboutPerson(Target target) {
        return switch (target.kind()) {
            case FACT -> guard.isAboutAll(fact(target));
            case BRIEF ->
                Objects.requireNonNull(record.briefs().get(target.id())).facts().stream()
                        .map(record.facts()::get)
                        .filter(Objects::nonNull)
                        .anyMatch(guard::isAboutAll);
            case OPEN -> guard.allows(Objects.requireNonNull(record.open().get(target.id())));
            case PARTY, CASE, WITHHELD, GENERAL -> true;
        };
    }

    private Fact fact(Target target) {
        return Objects.requireNonNull(record.facts().get(target.id()));
    }

    private static Stream<String> values(String text) {
        var tokens = Tokens.of(text);
        return Lexicon.questions().find(tokens).stream()
                .filter(match -> isTelling(match, tokens))
                .map(Lexicon.Match::name);
    }

    /** Whether a phrase has a word that is not common: "back" alone may be about a recall to prison or anything else. */
    private static boolean isTelling(Lexicon.Match match, List<Token> tokens) {
        return tokens.subList(match.start(), match.end()).stream()
                .anyMatch(token -> token.stem().equals(match.name())
                        || !(Lexicon.isFunctionWord(token.word()) || Lexicon.isEveryday(token)));
    }

    private static Stream<String> keys(String text) {
        return Stream.concat(values(text), Tokens.of(text).stream().map(Token::stem));
    }

    private Stream<String> texts(Target target) {
        return switch (target.kind()) {
            case FACT ->
                texts(
                        fact(target).asked(),
                        fact(target).statement(),
                        fact(target).note());
            case BRIEF -> {
                var brief = Objects.requireNonNull(record.briefs().get(target.id()));
                yield texts(brief.asked(), brief.heading(), brief.summaryText());
            }
            case OPEN -> {
                var open = Objects.requireNonNull(record.open().get(target.id()));
                yield texts(open.asked(), open.about(), open.text());
            }
            case PARTY, CASE, WITHHELD, GENERAL -> Stream.of();
        };
    }

    private static Stream<String> texts(List<String> asked, String first, @Nullable String second) {
        return Stream.of(asked.stream(), Stream.of(first), Stream.ofNullable(second))
                .flatMap(Function.identity());
    }
}
