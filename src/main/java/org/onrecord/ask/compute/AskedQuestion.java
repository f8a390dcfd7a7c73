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
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** The view of a question for operators: word lists, subjects, offences, proceedings and time. */
final class AskedQuestion {
    /** Stands for subordinate clauses in the word lists of an operator. */
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
    private final QuestionWords words;
    private final Subjects subjects;

    AskedQuestion(Resolved resolved, Context context, CaseRecord record, CriminalOutcomes outcomes) {
        this.asked = resolved.asked();
        this.isRepeated = resolved.isRepeated();
        this.question = resolved.question();
        this.context = context;
        this.record = record;
        this.outcomes = outcomes;
        this.words = new QuestionWords(resolved, context);
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

    List<String> people() {
        return subjects.people();
    }

    List<Token> tokens() {
        return words.tokens();
    }

    /** Whether the question has a word of one of these lists. */
    boolean has(String... lists) {
        return words.has(lists);
    }

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

    /** Whether the question contains a negation, including "nobody", "none" and "neither". */
    boolean denies() {
        return isNegated() || says(NOBODY);
    }

    /** Whether the question asks which people a statement is true of. */
    boolean isOpen() {
        return subjects.named().isEmpty() && (says(Subjects.WHO) || people().size() != 1);
    }

    /** Recognises "is she out", or "and now?" after a question about prison. */
    boolean asksOnlyNow() {
        return asked.asksIfReleased()
                || (asked.isBare()
                        && asked.has("now")
                        && isRepeated
                        && has("prison", "free", "release", "recall", "sentence"));
    }

    /** Whether "he" or "she" has no antecedent among the defendants. */
    boolean hasUnresolvedPronoun() {
        return subjects.named().isEmpty() && context.question() != null && says(HE_OR_SHE);
    }

    boolean continuesPrevious() {
        return words.continuesPrevious();
    }

    QuestionWords words() {
        return words;
    }

    boolean isAboutUntried() {
        return !subjects.untried().isEmpty();
    }

    /** Whether the question names a person or has an antecedent. */
    boolean hasSubject() {
        return !subjects.named().isEmpty();
    }

    boolean isAboutOnePerson() {
        return hasSubject() && people().size() == 1;
    }

    /** Whether the question is about several people by name, pronoun or group: "and the other two", "the men". */
    boolean isAboutSeveralPeople() {
        return people().size() > 1 && (hasSubject() || has("others", "men", "women") || says(THEY));
    }

    /** "How many" after "who was dismissed" counts everyone, not only the first answer. */
    boolean countsPreviousAnswer() {
        var last = context.question();
        return asks("how-many") && subjects.isImplied() && last != null && last.has("who");
    }

    boolean countsPeople() {
        return words.question().countsPeople();
    }

    /** Returns the matching word lists, including those of the previous question if this one continues it. */
    List<Lexicon.Match> matches() {
        return words.matches();
    }

    /** Whether the question is about a person, not about a thing called "it" or "that". */
    boolean refersToPerson() {
        return says(PERSONAL)
                || asked.mentions().stream().anyMatch(mention -> !mention.isImplied())
                || !says(QuestionWords.THINGS);
    }

    /** "Who jailed them" asks for the court, not for the defendants. */
    boolean asksAgent() {
        var all = words.question().tokens().stream().map(Token::word).toList();
        var at = all.indexOf("who");
        return at >= 0 && at + 1 < all.size() && SENTENCING.contains(all.get(at + 1));
    }

    boolean asksWhich() {
        var last = context.question();
        return says(Subjects.WHO)
                || asks("who", "how-many", "list")
                || (asked.isContinuation() && last != null && last.has("who"));
    }

    /** Returns the ordinal asked for: 1 to 3, -1 for the last, 0 for all. */
    int ordinal() {
        return has("last-time") ? -1 : has("third-time") ? 3 : has("first-time") ? 1 : has("second-time") ? 2 : 0;
    }

    /** Returns the ids of people in the previous question and its answer. */
    Set<String> previousPeople(CaseRecord record) {
        var last = context.question();
        var asked = last == null
                ? Stream.<String>empty()
                : last.mentions().stream().flatMap(mention -> mention.ids().stream());
        var shown = context.answers().stream()
                .map(record.facts()::get)
                .flatMap(fact -> fact == null ? Stream.empty() : Stream.ofNullable(EventType.person(fact.detail())));
        return Stream.concat(asked, shown).collect(Collectors.toSet());
    }

    boolean asksYesNo() {
        return words.question().isYesNo();
    }

    /** Whether every content word is in one of these lists, in a charge, or neutral. */
    boolean containsOnly(String... lists) {
        return containsOnlyFrom(0, lists);
    }

    /** Checks only the words from the first trigger on; the words before it may describe a person. */
    boolean containsOnlyFrom(List<String> triggers, String... lists) {
        return containsOnlyFrom(
                words.matches().stream()
                        .filter(match -> triggers.contains(match.name()))
                        .mapToInt(Match::start)
                        .min()
                        .orElse(0),
                lists);
    }

    private boolean containsOnlyFrom(int start, String... lists) {
        var known = new ArrayList<>(List.of(lists));
        known.addAll(QuestionWords.ALWAYS);
        return words.question().content().stream()
                .filter(at -> at >= start)
                .allMatch(at -> isKnown(words.question().tokens().get(at), at, known)
                        && (!words.question().isAside(at) || known.contains(ASIDES) || selectsOriginal(at)));
    }

    /** Whether a word is in a phrase such as "before the appeal", which selects the original sentence. */
    private boolean selectsOriginal(int at) {
        return words.matches().stream().anyMatch(match -> match.name().equals("original") && match.covers(at));
    }

    private boolean isKnown(Token token, int at, List<String> known) {
        return token.isNumber()
                || (has("others") && OrdinalWords.number(token.word()) > 0)
                || words.matches().stream().anyMatch(match -> match.covers(at) && known.contains(match.name()))
                || words.question().isInProceedingName(at)
                || outcomes.isChargeWord(token);
    }

    /** Returns the ids of the proceedings named; after "too" or "in it" those of the context. */
    Set<String> proceedings() {
        var ids = new LinkedHashSet<String>();
        words.question().proceedings().forEach(named -> ids.addAll(named.ids()));
        return ids.isEmpty() && (says(TOO) || question.refersToProceeding()) ? context.proceedings(record) : ids;
    }

    boolean matchesProceeding(OutcomeDetail detail) {
        var named = proceedings();
        return named.isEmpty() || named.contains(detail.proceeding());
    }

    /**
     * Returns the stems of the offences named before any "not for"; the question's own words override inherited ones.
     */
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
                .filter(at -> !words.question().isInProceedingName(at))
                .mapToObj(tokens()::get)
                .toList());
        var mentionsDeath = words.question().hasWord(CriminalOutcomes.DEATH) || subjects.namesVictim();
        return own.isEmpty() && !mentionsDeath
                ? outcomes.offences(tokens().subList(words.question().tokens().size(), tokens().size()))
                : own;
    }

    /** Returns the question's own span, or the inherited span of a repeated question. */
    @Nullable
    TimeSpan span() {
        var span = words.question().equals(question) && isRepeated ? question.span() : asked.span();
        return span != null && !span.isBounded() && words.question().has("then") ? null : span;
    }
}
