package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.PronounResolver.Meant;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * Fills the gaps of a follow-up question from the conversation: pronouns, "and Owen?", "in 2014?", "why?".
 *
 * <p>A question keeps its own words. When none of them says what happened, it is about what the last question was about; when
 * they name nobody, about the people of the last question, or at least near them.
 */
public final class ContextResolver {
    private static final Set<String> BACK = WordClasses.of("back");
    private static final Set<String> IT = WordClasses.of("it");
    private static final Set<String> ORDINALS = WordClasses.of("ordinal");
    private static final Set<String> LIKEWISE = WordClasses.of("likewise");
    private static final Set<String> AUXILIARIES = WordClasses.of("auxiliary");
    private static final Set<String> PERSONS = Set.of("he", "she", "they");
    /** Cues that leave open what happened. */
    private static final Set<String> SLOT_CUES = WordClasses.of("slot-cue");
    /** Those of them that say what is wanted, so that the question word of the last question goes. */
    private static final Set<String> ASKING_CUES = WordClasses.of("asking-cue");
    /** Those of them that say which in order, so that the order and time of the last question go. */
    private static final Set<String> ORDER_CUES = WordClasses.of("order-cue");

    /** "The latest figure" does not say of what. */
    private static final Set<String> FIGURE = WordClasses.of("figure");

    private static final Set<String> IDENTITY = Set.of("who", "names");
    private static final int SHORT = 2;
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

    /** Prepares what the first question would have to wait for. */
    public void prepare() {
        pronouns.prepare();
    }

    /** The question with its gaps filled; itself when it has none. */
    public Resolved resolve(Question asked, Context context) {
        var before = asked.startsAnew() ? Context.NONE : context;
        var question = pronouns.withRelated(asked, before);
        var meant = pronouns.meant(question, before);
        var last = last(question, before);
        return last == null || question.asksOfAll(last) || saysWhatHappened(question, meant)
                ? ofItsOwn(question, meant, before)
                : elliptical(question, last, meant, before);
    }

    /** The last question; after a command, of which "why?" may ask, what it showed first. */
    private @Nullable Question last(Question question, Context context) {
        var told = context.told(record);
        return context.question() == null && told != null && question.isBare()
                ? reader.read(told.statement())
                : context.question();
    }

    /** Whether it has an event of its own, or asks who somebody is. */
    private static boolean saysWhatHappened(Question question, Meant meant) {
        var isIdentity = question.has("who")
                && IDENTITY.containsAll(question.cues())
                && (!question.mentions().isEmpty() || !meant.mentions().isEmpty());
        var hasContent = question.contentTokens().stream()
                .anyMatch(token -> !ORDINALS.contains(token.word())
                        && !(token.isNumber() && question.has("all"))
                        && !(question.has("last") && FIGURE.contains(token.word())));
        // "What did it find" needs the last question to say what it was.
        var hasEvent = !question.hasWord(IT) && question.cues().stream().anyMatch(cue -> !SLOT_CUES.contains(cue));
        return isIdentity || hasContent || hasEvent || isClause(question);
    }

    /** "What did the Guardian make of it", "what is he doing now": a verb of its own, be it a plain one. */
    private static boolean isClause(Question question) {
        var words = question.tokens().stream().map(Token::word).toList();
        return words.size() > 3
                && words.getFirst().equals("what")
                && AUXILIARIES.contains(words.get(1))
                && !question.hasWord(Set.of("about"))
                && (PERSONS.contains(words.get(2)) || question.isNamed(2) || question.isNamed(3));
    }

    /** "why?", "and Owen?", "in 2014?": about what the last question was about, with what this one has of its own. */
    private Resolved elliptical(Question question, Question last, Meant meant, Context context) {
        var asks = asks(question);
        var named = asks
                ? question.mentions().stream()
                : question.mentions().stream().map(Mention::elsewhere);
        var own = Stream.concat(named, meant.mentions().stream()).toList();
        var earlier = earlier(last, context);
        var kept = earlier.stream()
                .filter(mention -> meant.isUnknown() ? mention.isBody() : isOfOtherSort(mention, own))
                .toList();
        var span = times.span(question, last, context);
        var whole = withWords(question, last, asks, span)
                .withMentions(Stream.concat(own.stream(), kept.stream()).toList())
                .withSpan(span)
                .withCues(cues(question, last));
        var goesOn = question.isBare() && !orders(question);
        var told = goesOn ? told(context) : Set.<String>of();
        return new Resolved(
                question,
                times.afterTold(whole, question, context),
                ids(Stream.concat(meant.mentions().stream(), kept.stream())),
                Background.ofRepeated(
                        context,
                        last.mentions().stream()
                                .filter(mention -> !own.isEmpty() && isOfOtherSort(mention, own))
                                .toList()),
                isAboutTold(question) ? told : Set.of(),
                meant.candidates());
    }

    /** Those of the last question; when it named nobody, the one whom its answer is about. */
    private List<Mention> earlier(Question last, Context context) {
        var told = context.told(record);
        var people = (told == null ? List.<String>of() : told.people())
                .stream().filter(id -> !id.equals(record.centre())).toList();
        return last.mentions().isEmpty() && people.size() == 1
                ? List.of(Mention.implied(people))
                : last.mentions().stream().map(Mention::elsewhere).toList();
    }

    /** Whether it asks for something itself; "did the lodger too" does not. */
    private static boolean asks(Question question) {
        return (question.isYesNo() && !question.hasWord(LIKEWISE))
                || question.cues().stream().anyMatch(ASKING_CUES::contains);
    }

    private static boolean isOfOtherSort(Mention mention, List<Mention> own) {
        return own.stream().noneMatch(other -> other.isBody() == mention.isBody());
    }

    /**
     * Its words with those of content of the last question; when it asks for nothing itself, those after all words of that
     * question. Names are left out of what is taken over, and an ordinal when it has one of its own.
     */
    private static Question withWords(Question question, Question last, boolean asks, @Nullable TimeSpan span) {
        var isOtherTime = !Objects.equals(span, last.span());
        var dated = isOtherTime ? DateFinder.find(last.tokens()) : null;
        var isOrdered = orders(question) || question.hasWord(ORDINALS);
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

    /** Whether a question asks more of the very thing just told: when, where, who. */
    private static boolean isAboutTold(Question question) {
        return question.has("when") || question.has("where") || question.has("who");
    }

    /** Whether a question says of itself which in order it wants: the first, the latest. */
    static boolean orders(Question question) {
        return question.cues().stream().anyMatch(ORDER_CUES::contains);
    }

    private static Set<String> cues(Question question, Question last) {
        if (isThen(question, last)) {
            return Set.of("standing");
        }
        var asksAnew = question.cues().stream().anyMatch(ASKING_CUES::contains);
        var cues = new LinkedHashSet<>(question.cues());
        last.cues().stream()
                .filter(cue -> !asksAnew || !ASKING_CUES.contains(cue))
                .filter(cue -> !orders(question) || !ORDER_CUES.contains(cue))
                .forEach(cues::add);
        return cues;
    }

    /** After "when was she released", "and in 2016?" asks no day again, but how things stood then. */
    private static boolean isThen(Question question, Question last) {
        return question.span() != null
                && question.cues().isEmpty()
                && last.has("when")
                && last.cues().stream().anyMatch(cue -> cue.startsWith("event-"));
    }

    private Resolved ofItsOwn(Question question, Meant meant, Context context) {
        var people = peopleOf(question, meant, context);
        var whole = question.withMentions(
                Stream.concat(question.mentions().stream(), people.stream()).toList());
        return new Resolved(
                question,
                inheriting(times.afterTold(whole, question, context), context),
                ids(people.stream()),
                Background.of(question, context, !people.isEmpty(), record),
                question.hasWord(BACK) && isAboutTold(question) ? told(context) : Set.of(),
                meant.candidates());
    }

    /** Whom the pronouns mean; a short question without any, or with "that", goes on about the same people. */
    private static List<Mention> peopleOf(Question question, Meant meant, Context context) {
        var last = context.question();
        if (last != null && question.mentions().isEmpty() && question.asksOfAll(last)) {
            return List.of();
        }
        if (last == null || !meant.mentions().isEmpty() || !question.mentions().isEmpty()) {
            return meant.mentions();
        }
        if (meant.isUnknown()) {
            return List.of();
        }
        var goesOn = question.hasWord(BACK)
                || question.isContinuation()
                || question.content().size() <= SHORT;
        return goesOn
                ? last.mentions().stream()
                        .filter(mention -> !mention.isBody())
                        .map(Mention::elsewhere)
                        .toList()
                : List.of();
    }

    /** "And for the other charge?" asks what the last question asked. */
    private static Question inheriting(Question question, Context context) {
        var last = context.question();
        return last != null
                        && question.isContinuation()
                        && !question.isYesNo()
                        && question.cues().isEmpty()
                ? question.withCues(last.cues()).withSpan(question.span() == null ? last.span() : question.span())
                : question;
    }

    private static Set<String> told(Context context) {
        return new LinkedHashSet<>(context.answers().stream().limit(1).toList());
    }

    private static List<String> ids(Stream<Mention> mentions) {
        return mentions.map(mention -> mention.ids().getFirst()).distinct().toList();
    }
}
