package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.PronounResolver.Antecedents;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * The resolver of follow-up questions from the context: pronouns, "and Owen?", "in 2014?", "why?".
 *
 * <p>A question keeps its own words. If it has no event, it inherits that of the previous question; if it names no
 * person, it inherits the people, or favours facts about them.
 */
public final class ContextResolver {
    private static final Set<String> BACK = WordClasses.of("back");
    private static final Set<String> IT = WordClasses.of("it");
    private static final Set<String> ORDINALS = WordClasses.of("ordinal");
    private static final Set<String> LIKEWISE = WordClasses.of("likewise");
    private static final Set<String> AUXILIARIES = WordClasses.of("auxiliary");
    private static final Set<String> PERSONS = Set.of("he", "she", "they");
    /** Cues that name no event. */
    private static final Set<String> SLOT_CUES = WordClasses.of("slot-cue");
    /** Slot cues that ask for something, and so replace the question word of the previous question. */
    private static final Set<String> ASKING_CUES = WordClasses.of("asking-cue");
    /** Slot cues of order, which replace the order and time of the previous question. */
    private static final Set<String> ORDER_CUES = WordClasses.of("order-cue");

    /** "The latest figure" does not name the quantity. */
    private static final Set<String> FIGURE = WordClasses.of("figure");

    private static final Set<String> IDENTITY = Set.of("who", "names");
    private static final int MAX_SHORT = 2;
    private final CaseRecord record;
    private final QuestionReader reader;
    private final PronounResolver pronouns;
    private final FollowUpTime times;

    public ContextResolver(CaseRecord record, QuestionReader reader) {
        this.record = record;
        this.reader = reader;
        this.pronouns = new PronounResolver(record, reader);
        this.times = new FollowUpTime(record);
    }

    public void prepare() {
        pronouns.prepare();
    }

    public Resolved resolve(Question asked, Context context) {
        var before = asked.changesTopic() ? Context.NONE : context;
        var question = pronouns.withRelation(asked, before);
        var antecedents = pronouns.antecedents(question, before);
        var last = last(question, before);
        return last == null || question.asksAboutEveryone(last) || isComplete(question, antecedents)
                ? complete(question, antecedents, before)
                : elliptical(question, last, antecedents, before);
    }

    /** Returns the previous question; after a command, for "why?", the first statement it showed. */
    private @Nullable Question last(Question question, Context context) {
        var top = context.topAnswer(record);
        return context.question() == null && top != null && question.isBare()
                ? reader.read(top.statement())
                : context.question();
    }

    /** Whether the question has its own event, or asks for a person's identity. */
    private static boolean isComplete(Question question, Antecedents antecedents) {
        var isIdentity = question.has("who")
                && IDENTITY.containsAll(question.cues())
                && (!question.mentions().isEmpty() || !antecedents.mentions().isEmpty());
        var hasContent = question.contentTokens().stream()
                .anyMatch(token -> !ORDINALS.contains(token.word())
                        && !(token.isNumber() && question.has("all"))
                        && !(question.has("last") && FIGURE.contains(token.word())));
        // "What did it find" needs the last question to say what it was.
        var hasEvent = !question.hasWord(IT) && question.cues().stream().anyMatch(cue -> !SLOT_CUES.contains(cue));
        return isIdentity || hasContent || hasEvent || isClause(question);
    }

    /** Recognises a full clause with a plain verb: "What did the Guardian make of it", "what is he doing now". */
    private static boolean isClause(Question question) {
        var words = question.tokens().stream().map(Token::word).toList();
        return words.size() > 3
                && words.getFirst().equals("what")
                && AUXILIARIES.contains(words.get(1))
                && !question.hasWord(Set.of("about"))
                && (PERSONS.contains(words.get(2)) || question.isNamed(2) || question.isNamed(3));
    }

    /** Combines an elliptical question ("why?", "and Owen?", "in 2014?") with the previous one. */
    private Resolved elliptical(Question question, Question last, Antecedents antecedents, Context context) {
        var asks = isNewQuestion(question);
        var named = asks
                ? question.mentions().stream()
                : question.mentions().stream().map(Mention::elsewhere);
        var own = Stream.concat(named, antecedents.mentions().stream()).toList();
        var previous = previousMentions(last, context);
        var kept = previous.stream()
                .filter(mention -> antecedents.isUnknown() ? mention.isBody() : hasOtherType(mention, own))
                .toList();
        var span = times.span(question, last, context);
        var whole = merged(question, last, asks, span)
                .withMentions(Stream.concat(own.stream(), kept.stream()).toList())
                .withSpan(span)
                .withCues(cues(question, last));
        var continues = question.isBare() && !asksByOrder(question);
        var top = continues ? topAnswerId(context) : Set.<String>of();
        return new Resolved(
                question,
                times.inSequence(whole, question, context),
                ids(Stream.concat(antecedents.mentions().stream(), kept.stream())),
                Background.ofRepeated(
                        context,
                        last.mentions().stream()
                                .filter(mention -> !own.isEmpty() && hasOtherType(mention, own))
                                .toList()),
                asksDetail(question) ? top : Set.of(),
                antecedents.candidates());
    }

    /** Returns the mentions of the previous question; if it has none, the only person in its answer. */
    private List<Mention> previousMentions(Question last, Context context) {
        var top = context.topAnswer(record);
        var people = (top == null ? List.<String>of() : top.people())
                .stream().filter(id -> !id.equals(record.centre())).toList();
        return last.mentions().isEmpty() && people.size() == 1
                ? List.of(Mention.implied(people))
                : last.mentions().stream().map(Mention::elsewhere).toList();
    }

    /** Whether a question asks for more than the previous one; "did the lodger too" does not. */
    private static boolean isNewQuestion(Question question) {
        return (question.isYesNo() && !question.hasWord(LIKEWISE))
                || question.cues().stream().anyMatch(ASKING_CUES::contains);
    }

    private static boolean hasOtherType(Mention mention, List<Mention> own) {
        return own.stream().noneMatch(other -> other.isBody() == mention.isBody());
    }

    /**
     * Adds the content words of the previous question, without its names and, if the question has an ordinal, its
     * ordinals. If the question asks nothing new, it starts with all words of the previous one.
     */
    private static Question merged(Question question, Question last, boolean asks, @Nullable TimeSpan span) {
        var isOtherTime = !Objects.equals(span, last.span());
        var dated = isOtherTime ? DateFinder.find(last.tokens()) : null;
        var isOrdered = asksByOrder(question) || question.hasWord(ORDINALS);
        var tokens = new ArrayList<Token>();
        var content = new ArrayList<Integer>();
        if (asks) {
            question.tokens().forEach(tokens::add);
            content.addAll(question.content());
        }
        var events = Lexicon.cues().find(last.tokens()).stream()
                .filter(match ->
                        match.name().startsWith("event-") || match.name().startsWith("step-"))
                .toList();
        for (var at = 0; at < last.tokens().size(); at++) {
            var place = at;
            var isContent = last.content().contains(at);
            if ((isContent || !asks || events.stream().anyMatch(match -> match.covers(place)))
                    && !last.isNamed(at)
                    && !(isOrdered && ORDINALS.contains(last.tokens().get(at).word()))
                    && !(dated != null && dated.start() <= at && at < dated.end())) {
                add(last.tokens().get(at), isContent, tokens, content);
            }
        }
        if (isOtherTime && span != null && question.span() == null) {
            span.tokens().forEach(tokens::add);
        }
        if (!asks) {
            var own = DateFinder.find(question.tokens());
            for (var at = 0; at < question.tokens().size(); at++) {
                if (question.content().contains(at) || (own != null && own.start() <= at && at < own.end())) {
                    add(question.tokens().get(at), question.content().contains(at), tokens, content);
                }
            }
        }
        return question.withWords(tokens, content, last.proceedings());
    }

    private static void add(Token token, boolean isContent, List<Token> tokens, List<Integer> content) {
        if (isContent) {
            content.add(tokens.size());
        }
        tokens.add(token);
    }

    private static boolean asksDetail(Question question) {
        return question.has("when") || question.has("where") || question.has("who");
    }

    static boolean asksByOrder(Question question) {
        return question.cues().stream().anyMatch(ORDER_CUES::contains);
    }

    private static Set<String> cues(Question question, Question last) {
        if (asksStatusThen(question, last)) {
            return Set.of("standing");
        }
        var replacesCues = question.cues().stream().anyMatch(ASKING_CUES::contains);
        var cues = new LinkedHashSet<>(question.cues());
        last.cues().stream()
                .filter(cue -> !replacesCues || !ASKING_CUES.contains(cue))
                .filter(cue -> !asksByOrder(question) || !ORDER_CUES.contains(cue))
                .forEach(cues::add);
        return cues;
    }

    /** After "when was she released", "and in 2016?" asks for the status then, not for another day. */
    private static boolean asksStatusThen(Question question, Question last) {
        return question.span() != null && question.cues().isEmpty() && last.has("when") && last.hasEvent();
    }

    private Resolved complete(Question question, Antecedents antecedents, Context context) {
        var people = people(question, antecedents, context);
        var whole = question.withMentions(
                Stream.concat(question.mentions().stream(), people.stream()).toList());
        return new Resolved(
                question,
                inheriting(times.inSequence(whole, question, context), context),
                ids(people.stream()),
                Background.of(question, context, !people.isEmpty(), record),
                question.hasWord(BACK) && asksDetail(question) ? topAnswerId(context) : Set.of(),
                antecedents.candidates());
    }

    /** Returns the antecedents; without a pronoun, a short question and "that" keep the previous people. */
    private static List<Mention> people(Question question, Antecedents antecedents, Context context) {
        var last = context.question();
        if (last != null && question.mentions().isEmpty() && question.asksAboutEveryone(last)) {
            return List.of();
        }
        if (last == null
                || !antecedents.mentions().isEmpty()
                || !question.mentions().isEmpty()) {
            return antecedents.mentions();
        }
        if (antecedents.isUnknown()) {
            return List.of();
        }
        var continues = question.hasWord(BACK)
                || question.isContinuation()
                || question.content().size() <= MAX_SHORT;
        return continues
                ? last.mentions().stream()
                        .filter(mention -> !mention.isBody())
                        .map(Mention::elsewhere)
                        .toList()
                : List.of();
    }

    /** "And for the other charge?" inherits the cues and the time of the previous question. */
    private static Question inheriting(Question question, Context context) {
        var last = context.question();
        return last != null
                        && question.isContinuation()
                        && !question.isYesNo()
                        && question.cues().isEmpty()
                ? question.withCues(last.cues()).withSpan(question.span() == null ? last.span() : question.span())
                : question;
    }

    private static Set<String> topAnswerId(Context context) {
        return new LinkedHashSet<>(context.answers().stream().limit(1).toList());
    }

    private static List<String> ids(Stream<Mention> mentions) {
        return mentions.map(mention -> mention.ids().getFirst()).distinct().toList();
    }
}
