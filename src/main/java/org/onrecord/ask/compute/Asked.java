package org.onrecord.ask.compute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.ask.understand.TimeSpan;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** A question in the terms of the operators: which of their words it has, whom it is about, which offences it names. */
final class Asked {
    /** Stands for clauses of circumstance among the lists that an operator knows. */
    static final String ASIDES = "asides";

    private static final Set<String> NOT =
            Set.of("not", "never", "wasnt", "werent", "didnt", "isnt", "arent", "hasnt", "havent");
    private static final Set<String> PERSONAL = Set.of("he", "him", "his", "she", "her", "they", "them", "their");
    private static final Set<String> HE_OR_SHE = Set.of("he", "him", "his", "she", "her");
    private static final Set<String> SENTENCING = WordClasses.of("sentencing");
    private static final Set<String> THEY = Set.of("they", "them");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither");
    private static final Set<String> TOO = Set.of("too", "there");

    private final Question asked;
    private final boolean isRepeated;
    private final Question question;
    private final Context context;
    private final CaseRecord record;
    private final CriminalOutcomes outcomes;
    private final Words words;
    private final Subjects subjects;

    Asked(Resolved resolved, Context context, CaseRecord record, CriminalOutcomes outcomes) {
        this.asked = resolved.asked();
        this.isRepeated = resolved.isRepeated();
        this.question = resolved.question();
        this.context = context;
        this.record = record;
        this.outcomes = outcomes;
        this.words = new Words(resolved, context);
        this.subjects = new Subjects(question, context, record, outcomes, words);
    }

    Question question() {
        return question;
    }

    Context context() {
        return context;
    }

    Subjects subjects() {
        return subjects;
    }

    /** Ids of those whom it is about. */
    List<String> people() {
        return subjects.people();
    }

    List<Token> tokens() {
        return words.tokens();
    }

    /** Whether a word of one of these lists is in it. */
    boolean has(String... lists) {
        return words.has(lists);
    }

    /** Whether it asks when, why, where or for a measure. */
    boolean asks(String... cues) {
        return Stream.of(cues).anyMatch(words.question()::has);
    }

    boolean says(Set<String> some) {
        return words.says(some);
    }

    boolean startsWith(Set<String> some) {
        return words.startsWith(some);
    }

    boolean isNegated() {
        return says(NOT);
    }

    /** Whether it says of somebody, or of everybody, that something did not happen. */
    boolean denies() {
        return isNegated() || says(NOBODY);
    }

    /** Whether it asks for those whom something is true of, not about somebody. */
    boolean isOpen() {
        return subjects.named().isEmpty() && (says(Subjects.WHO) || people().size() != 1);
    }

    /** "Is she out", or "and now?" after talk of prison. */
    boolean asksOnlyNow() {
        return asked.isWhetherOut()
                || (asked.isBare()
                        && asked.has("now")
                        && isRepeated
                        && has("prison", "free", "release", "recall", "sentence"));
    }

    /** Whether "he" or "she" of the conversation is none of those who were tried. */
    boolean meansSomebodyUnknown() {
        return subjects.named().isEmpty() && context.question() != null && says(HE_OR_SHE);
    }

    /** Whether it goes on from the question before with a word or two of its own. */
    boolean goesOn() {
        return words.hasWordsOfBefore();
    }

    Words words() {
        return words;
    }

    boolean isAboutOthers() {
        return !subjects.others().isEmpty();
    }

    /** Whether it names somebody, or goes on about somebody. */
    boolean isAboutSomebody() {
        return !subjects.named().isEmpty();
    }

    /** Whether it names one person, or goes on about one. */
    boolean isAboutOne() {
        return isAboutSomebody() && people().size() == 1;
    }

    /** Whether it is about several people who are named, spoken of or grouped: "and the other two", "the men". */
    boolean isAboutSeveral() {
        return people().size() > 1 && (isAboutSomebody() || has("others", "men", "women") || says(THEY));
    }

    /** "How many" after "who was dismissed": of all of them, not of the first one who was told. */
    boolean countsThoseTold() {
        var last = context.question();
        return asks("how-many") && subjects.isImplied() && last != null && last.has("who");
    }

    /** Whether it asks how many people there are, not how many of something. */
    boolean countsPeople() {
        return words.question().countsPeople();
    }

    /** The words of lists that are in it, with those of the question that it goes on from. */
    List<Lexicon.Match> matches() {
        return words.matches();
    }

    /** Whether it says of somebody by name or pronoun what it asks, so that "it" and "that" are not what is meant. */
    boolean refersToSomebody() {
        return says(PERSONAL)
                || asked.mentions().stream().anyMatch(mention -> !mention.isImplied())
                || !says(Words.THINGS);
    }

    /** "Who jailed them" asks for the court, not for those who were jailed. */
    boolean asksAgent() {
        var all = words.question().tokens().stream().map(Token::word).toList();
        var at = all.indexOf("who");
        return at >= 0 && at + 1 < all.size() && SENTENCING.contains(all.get(at + 1));
    }

    /** Whether it asks which or how many people something is true of. */
    boolean asksWhich() {
        var last = context.question();
        return says(Subjects.WHO)
                || asks("who", "how-many", "list")
                || (asked.isContinuation() && last != null && last.has("who"));
    }

    /** The place in time of the one event that it asks for: 1 for the first, -1 for the last, 0 if it asks for all. */
    int place() {
        return has("last-time") ? -1 : has("third-time") ? 3 : has("first-time") ? 1 : has("second-time") ? 2 : 0;
    }

    /** The ids of the people in the last question and its answer. */
    Set<String> peopleToldOf(CaseRecord record) {
        var last = context.question();
        var asked = last == null
                ? Stream.<String>empty()
                : last.mentions().stream().flatMap(mention -> mention.ids().stream());
        var told = context.answers().stream()
                .map(record.facts()::get)
                .flatMap(fact -> fact == null ? Stream.empty() : Stream.ofNullable(EventType.person(fact.detail())));
        return Stream.concat(asked, told).collect(Collectors.toSet());
    }

    boolean asksYesNo() {
        return words.question().isYesNo();
    }

    /** Whether each word of content is in one of these lists, of a charge, or says nothing beside those. */
    boolean isPlain(String... lists) {
        return isPlainFrom(0, lists);
    }

    /** The same of the words from the first of these lists on: before them somebody may be described. */
    boolean isPlainFrom(List<String> triggers, String... lists) {
        return isPlainFrom(
                words.matches().stream()
                        .filter(match -> triggers.contains(match.name()))
                        .mapToInt(Match::start)
                        .min()
                        .orElse(0),
                lists);
    }

    private boolean isPlainFrom(int start, String... lists) {
        var known = new ArrayList<>(List.of(lists));
        known.addAll(Words.ALWAYS);
        return words.question().content().stream()
                .filter(at -> at >= start)
                .allMatch(at -> isKnown(words.question().tokens().get(at), at, known)
                        && (!words.question().isAside(at) || known.contains(ASIDES) || isOriginal(at)));
    }

    /** Whether a word is in "before the appeal" and its like, which say which sentence is meant. */
    private boolean isOriginal(int at) {
        return words.matches().stream().anyMatch(match -> match.name().equals("original") && match.covers(at));
    }

    private boolean isKnown(Token token, int at, List<String> known) {
        return token.isNumber()
                || (has("others") && OrdinalWords.number(token.word()) > 0)
                || words.matches().stream().anyMatch(match -> match.covers(at) && known.contains(match.name()))
                || isOfProceeding(at)
                || outcomes.isOfCharge(token);
    }

    private boolean isOfProceeding(int at) {
        return words.question().isOfProceeding(at);
    }

    /** The ids of the proceedings that it names. */
    Set<String> proceedings() {
        var ids = new LinkedHashSet<String>();
        words.question().proceedings().forEach(named -> ids.addAll(named.ids()));
        return ids.isEmpty() && (says(TOO) || question.isInIt()) ? context.proceedings(record) : ids;
    }

    /** Whether something happened in a proceeding that it names, if it names any. */
    boolean allows(OutcomeDetail detail) {
        var named = proceedings();
        return named.isEmpty() || named.contains(detail.proceeding());
    }

    /** The offences that it names: not in the name of a proceeding, not after "not for", of its own words before others. */
    Set<String> offences() {
        var end = words.question().tokens().size();
        for (var at = 3; at + 1 < end; at++) {
            if (words.question().tokens().get(at).word().equals("not")
                    && words.question().tokens().get(at + 1).word().equals("for")) {
                end = at;
            }
        }
        if (isRepeated && subjects.namesVictim()) {
            return Set.of();
        }
        var own = outcomes.offences(IntStream.range(0, end)
                .filter(at -> !isOfProceeding(at))
                .mapToObj(tokens()::get)
                .toList());
        var isOfDeath = words.question().hasWord(CriminalOutcomes.DEATH) || subjects.namesVictim();
        return own.isEmpty() && !isOfDeath
                ? outcomes.offences(tokens().subList(words.question().tokens().size(), tokens().size()))
                : own;
    }

    /** The day or span that it names itself, or that the question it repeats had. */
    @Nullable
    TimeSpan span() {
        var span = words.question().equals(question) && isRepeated ? question.span() : asked.span();
        return span != null && !span.isBounded() && words.question().has("then") ? null : span;
    }
}
