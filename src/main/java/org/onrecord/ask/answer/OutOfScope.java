package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Withheld;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** The answerer that declines questions that no record answers, and questions about withheld facts. */
public final class OutOfScope implements Answerer {
    private static final Set<String> PRESENT = WordClasses.of("present");
    private static final Set<String> LIVING = WordClasses.of("staying");
    private static final Set<String> ADDRESS = WordClasses.of("address");
    private static final Set<String> PLACE = WordClasses.of("place");
    private static final Set<String> PRISON = WordClasses.of("prison");
    private static final Set<String> WHICH = WordClasses.of("which");
    private static final Set<String> TOWN = WordClasses.of("town");
    private static final Set<String> MOVING = WordClasses.of("moving");
    private static final Set<String> ASKING_NAME = WordClasses.of("asking-name");

    private static final Set<String> AGE = WordClasses.of("age");
    private static final Set<String> BEING = WordClasses.of("being");
    private static final Set<String> ADJECTIVES = WordClasses.of("plain-adjective");

    /** Cues that exclude a question for a name. */
    private static final Set<String> OTHER_QUESTIONS =
            Set.of("why", "when", "where", "how-many", "how-much", "how-long", "how-old");

    /** Events of a criminal case. */
    private static final Set<String> CRIMINAL = Set.of(
            "guilty", "cleared", "charge", "plead", "sentence", "get", "release", "recall", "kill", "murder", "tried");

    private static final double HALF = 0.5;

    private final CaseRecord record;

    public OutOfScope(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "declined";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        var question = merged.asked()
                .withMentions(merged.frame().mentions())
                .withOtherCase(merged.frame().otherCase());
        var withheld = withheld(question, context);
        if (withheld != null) {
            return Refusals.withheld(withheld);
        }
        if (!question.content().isEmpty()
                && question.contentTokens().stream()
                        .allMatch(token -> token.word().chars().allMatch(Character::isDigit))
                && question.mentions().isEmpty()
                && question.span() == null) {
            return Response.none(Reason.NOT_UNDERSTOOD, "I could not read a question about the case in this.");
        }
        if (asksEventOfAnotherCase(question)) {
            return Refusals.otherCase(record, Objects.requireNonNull(question.otherCase()));
        }
        if (question.has("instruction")) {
            return notOnRecord("The record only answers questions about the case.");
        }
        if (question.has("advice")) {
            return Refusals.general("advice", question);
        }
        if (question.has("opinion") || question.asksJudgement()) {
            return notOnRecord("The record has facts, not opinions.");
        }
        if (question.has("appearance")) {
            return notOnRecord("The record does not say what anyone looks like.");
        }
        if (question.has("motive")) {
            return notOnRecord("The record does not say what anyone felt or intended.");
        }
        if (question.has("prediction") || question.asksForecast()) {
            return notOnRecord("The record does not say what will happen.");
        }
        return null;
    }

    /** Whether the question asks for an event of another case that no fact about the person of that case has. */
    private boolean asksEventOfAnotherCase(Frame question) {
        var person = question.otherCase();
        var events = CRIMINAL.stream().filter(question::has).collect(Collectors.toSet());
        return person != null
                && !events.isEmpty()
                && record.factsAbout(person)
                        .flatMap(fact -> Lexicon.questions().find(Tokens.of(fact.statement())).stream())
                        .map(Match::name)
                        .noneMatch(events::contains);
    }

    private static Response notOnRecord(String message) {
        return Response.none(Reason.NOT_ON_RECORD, message);
    }

    private @Nullable Withheld withheld(Frame question, Context context) {
        if (asksWhereabouts(question) || question.has("newname")) {
            return entryAbout(
                    Set.of("live", "held", "whereabouts", "address"), question.has("newname") ? "name" : "live");
        }
        if (question.has("contact")
                || question.contentTokens().stream().anyMatch(token -> ADDRESS.contains(token.word()))) {
            return entryAbout(Set.of("address"), "address");
        }
        if (question.has("health") && namesOtherPerson(question)) {
            return entryAbout(Set.of("health"), "health");
        }
        return asksName(question) ? withheldName(question, context.proceedings(record)) : null;
    }

    /** Recognises "who is the girl" and "the name of", but not "who complained" or "were the names changed". */
    private static boolean asksName(Frame question) {
        if (question.isYesNo() || OTHER_QUESTIONS.stream().anyMatch(question::has)) {
            return false;
        }
        var words = question.tokens().stream().map(Token::word).toList();
        var who = words.indexOf("who");
        var asksDoer = who >= 0 && who + 1 < words.size() && !BEING.contains(words.get(who + 1));
        return words.stream().anyMatch(word -> ASKING_NAME.contains(word) && !(asksDoer && word.equals("who")));
    }

    private boolean namesOtherPerson(Frame question) {
        var centre = record.centre();
        return question.mentions().stream()
                .anyMatch(mention -> !mention.isBody() && !mention.ids().contains(centre));
    }

    private static boolean asksWhereabouts(Frame question) {
        var asksWhich = question.hasWord(WHICH);
        var asksPlace = question.has("where") || (asksWhich && question.hasWord(PLACE));
        return (asksPlace && question.hasWord(LIVING) && question.hasWord(PRESENT))
                || asksPrison(question)
                || (asksWhich && question.hasWord(TOWN) && question.hasWord(MOVING));
    }

    /** Recognises "which prison", but not "what put her back in prison". */
    private static boolean asksPrison(Frame question) {
        var words = question.tokens().stream().map(Token::word).toList();
        return IntStream.range(1, words.size())
                .anyMatch(at -> WHICH.contains(words.get(at - 1)) && PRISON.contains(words.get(at)));
    }

    private @Nullable Withheld entryAbout(Set<String> words, String first) {
        return record.withheld().stream()
                .filter(entry -> Tokens.of(entry.about()).stream()
                        .anyMatch(token -> token.word().startsWith(first)))
                .findFirst()
                .or(() -> record.withheld().stream()
                        .filter(entry ->
                                Tokens.of(entry.about()).stream().anyMatch(token -> words.contains(token.word())))
                        .findFirst())
                .orElse(null);
    }

    /**
     * Returns the withheld name that a question asks for; its first descriptive word must match. Of several equal
     * entries, prefers the trial mentioned, then the entry most often asked for with that word.
     */
    private @Nullable Withheld withheldName(Frame question, Set<String> mentioned) {
        var described = describedTokens(question, _ -> true);
        var personal = describedTokens(question, isTrialWord(question).negate());
        if (personal.isEmpty() || describesNamedPerson(question)) {
            return null;
        }
        var first = personal.getFirst();
        return record.withheld().stream()
                .filter(entry -> isAboutName(entry) && fits(first, terms(entry)) && share(described, entry) >= HALF)
                .max(Comparator.<Withheld>comparingDouble(entry -> share(described, entry))
                        .thenComparing(entry -> proceedingsIn(entry).anyMatch(one -> mentioned.contains(one.id())))
                        .thenComparingLong(entry -> entry.asked().stream()
                                .filter(asked -> fits(first, terms(Tokens.of(asked))))
                                .count()))
                .orElse(null);
    }

    private static boolean isAboutName(Withheld entry) {
        return Tokens.of(entry.about()).stream().anyMatch(token -> ASKING_NAME.contains(token.word()));
    }

    private double share(List<Token> described, Withheld entry) {
        var known = terms(entry);
        return (double) described.stream().filter(token -> fits(token, known)).count() / described.size();
    }

    private Set<String> terms(Withheld entry) {
        var proceedings = proceedingsIn(entry)
                .map(proceeding -> String.join(" ", proceeding.aliases()))
                .collect(Collectors.joining(" "));
        return terms(Tokens.of(entry.about() + " " + entry.id() + " " + proceedings));
    }

    private Stream<Proceeding> proceedingsIn(Withheld entry) {
        return record.proceedings().values().stream()
                .filter(proceeding ->
                        proceeding.aliasesIn(entry.about()).findAny().isPresent());
    }

    private List<Token> describedTokens(Frame question, IntPredicate which) {
        var unnamed = question.mentions().stream()
                .map(mention ->
                        mention.isImplied() ? Mention.implied(mention.ids().subList(0, 1)) : mention)
                .filter(this::isNameless)
                .flatMap(mention -> mention.ids().stream())
                .map(id -> Tokens.of(record.nameOf(id)).getLast());
        var described = question.content().stream()
                .filter(at -> !question.isAside(at) && which.test(at))
                .map(question.tokens()::get)
                .filter(token -> !token.isNumber() && !AGE.contains(token.word()))
                .filter(token -> !ASKING_NAME.contains(token.word()) && !ADJECTIVES.contains(token.word()));
        return Stream.concat(unnamed, described).toList();
    }

    /** Whether a word is in the name of a trial, or says "tried", and so does not describe a person. */
    private static IntPredicate isTrialWord(Frame question) {
        var tried = question.matches().stream()
                .filter(match -> match.name().equals("tried"))
                .toList();
        return at -> question.isInProceedingName(at) || tried.stream().anyMatch(match -> match.covers(at));
    }

    /** Whether the question describes a person whose name the record gives. */
    private boolean describesNamedPerson(Frame question) {
        return question.mentions().stream()
                .anyMatch(mention ->
                        !mention.isImplied() && !mention.description().isEmpty() && !isNameless(mention));
    }

    /** Whether the record has only a description, such as "X's sister", for a person. */
    private boolean isNameless(Mention mention) {
        return mention.ids().stream().allMatch(id -> record.nameOf(id).contains("'s "));
    }

    private static Set<String> terms(List<Token> tokens) {
        var terms = new HashSet<String>();
        tokens.forEach(token -> terms.add(Stem.family(token.word())));
        Lexicon.synonyms().find(tokens).forEach(match -> terms.add("=" + match.name()));
        return terms;
    }

    private static boolean fits(Token token, Set<String> known) {
        return known.contains(Stem.family(token.word()))
                || Lexicon.synonyms().find(List.of(token)).stream()
                        .anyMatch(match -> known.contains("=" + match.name()));
    }
}
