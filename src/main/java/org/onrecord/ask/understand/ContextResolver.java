package org.onrecord.ask.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * Fills the gaps of a follow-up question from the conversation: pronouns, "and Owen?", "in 2014?", "why?".
 *
 * <p>A pronoun means whom the question itself names, else those spoken of last whom it fits; a question without content
 * of its own repeats the last one with what it changes.
 */
public final class ContextResolver {
    private static final Set<String> BACK = Background.BACK;
    private static final Set<String> FURTHER = Set.of("again", "since");
    private static final Set<String> ANEW = WordClasses.of("anew");
    private static final Set<String> QUESTION_CUES = Stream.concat(
                    Question.QUESTION_WORDS.stream(), Stream.of("list", "overview", "summary"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ORDER_CUES =
            Set.of("first", "last", "next", "then", "now", "ending", "second", "third", "fourth", "fifth");
    private static final Set<String> ORDINALS = WordClasses.of("ordinal");
    private static final Set<String> YEAR = Set.of("year", "years");
    private static final Set<String> LATER = Set.of("after", "next", "following", "later");
    private static final Set<String> EARLIER = Set.of("before", "previous", "earlier");
    private static final int SHORT = 2;

    private final CaseRecord record;
    private final QuestionReader reader;
    private final PronounResolver pronouns;
    private final Background background;

    public ContextResolver(CaseRecord record, QuestionReader reader) {
        this.reader = reader;
        this.record = record;
        this.pronouns = new PronounResolver(record);
        this.background = new Background(record);
    }

    /** The question with its gaps filled; itself when it has none. */
    public Resolved resolve(Question asked, Context context) {
        var last = startsAnew(asked) ? null : context.question();
        var question = last == null ? asked : withRelated(asked, context);
        if (last == null) {
            return withPronouns(question, startsAnew(asked) ? Context.NONE : context);
        }
        var hasOwnContent = question.contentTokens().stream().anyMatch(token -> !ORDINALS.contains(token.word()))
                || question.cues().stream().anyMatch(cue -> cue.startsWith("event-"));
        if (!hasOwnContent && !question.has("overview")) {
            return repeated(question, last, context);
        }
        return withPronouns(question, context);
    }

    private Question withRelated(Question question, Context context) {
        var related = pronouns.related(question, context, reader);
        return related.isEmpty() ? question : question.withNamed(related.getFirst());
    }

    private static boolean startsAnew(Question question) {
        var words = question.tokens().stream().map(Token::word).limit(4).toList();
        return (words.contains("question") || words.contains("topic") || words.contains("subject"))
                && words.stream().anyMatch(ANEW::contains);
    }

    /** "why?", "and Owen?", "in 2014?": the last question again, with what this one has of its own. */
    private Resolved repeated(Question question, Question last, Context context) {
        var meant = pronouns.meant(question, context);
        var own = Stream.concat(question.mentions().stream().map(Mention::elsewhere), meant.stream())
                .toList();
        var mentions = own.isEmpty() ? last.mentions() : own;
        var span = question.span() != null
                ? question.span()
                : ordersAnew(question) ? null : shifted(question, last.span());
        var whole = words(question, last, mentions).withSpan(span).withCues(cues(question, last));
        var goesOn = question.isBare() && question.cues().stream().noneMatch(ORDER_CUES::contains);
        var told = new LinkedHashSet<>(context.answers().stream().limit(1).toList());
        var isWhy = question.has("why");
        var about = mentions.stream()
                .filter(mention -> question.mentions().stream()
                        .noneMatch(named -> named.ids().equals(mention.ids())));
        return new Resolved(
                question,
                whole,
                ids(about.toList()),
                background.ofRepeated(last, own, context),
                goesOn && isAboutTold(question) ? told : Set.of(),
                goesOn && isWhy ? told : Set.of());
    }

    /** The words of the last question; ordinals of this one take the place of those. */
    private static Question words(Question question, Question last, List<Mention> mentions) {
        var isOrdered = question.tokens().stream().anyMatch(token -> ORDINALS.contains(token.word()));
        if (!isOrdered) {
            return new Question(
                    last.tokens(),
                    question.corrections(),
                    mentions,
                    last.cues(),
                    last.span(),
                    last.proceedings(),
                    last.content(),
                    last.asideFrom());
        }
        var tokens = new ArrayList<>(last.tokens());
        var content = new ArrayList<>(last.content().stream()
                .filter(at -> !ORDINALS.contains(last.tokens().get(at).word()))
                .toList());
        question.content().forEach(at -> {
            content.add(tokens.size());
            tokens.add(question.tokens().get(at));
        });
        return new Question(
                tokens,
                question.corrections(),
                mentions,
                last.cues(),
                last.span(),
                last.proceedings(),
                content,
                tokens.size());
    }

    /** "the year after", "the year before that": the last time moved by a year. */
    private static @Nullable TimeSpan shifted(Question question, @Nullable TimeSpan last) {
        if (last == null || !last.isBounded() || !question.hasWord(YEAR)) {
            return last;
        }
        var years = question.hasWord(LATER) ? 1 : question.hasWord(EARLIER) ? -1 : 0;
        return TimeSpan.between(last.from().plusYears(years), last.to().plusYears(years));
    }

    /** Whether a bare question asks more of the very thing just told: when, where, who. */
    private static boolean isAboutTold(Question question) {
        return question.has("when") || question.has("where") || question.has("who");
    }

    /** Whether a question says of itself which in order it wants: the first, the latest. */
    private static boolean ordersAnew(Question question) {
        return question.cues().stream().anyMatch(ORDER_CUES::contains);
    }

    /** After "when was she released", "and in 2016?" asks no day again, but how things stood then. */
    private static boolean isThen(Question question, Question last) {
        return question.span() != null
                && question.cues().isEmpty()
                && last.has("when")
                && last.cues().stream().anyMatch(cue -> cue.startsWith("event-"));
    }

    private static Set<String> cues(Question question, Question last) {
        if (isThen(question, last)) {
            return Set.of("standing");
        }
        var asksAnew = question.cues().stream().anyMatch(QUESTION_CUES::contains);
        var cues = new LinkedHashSet<>(question.cues());
        last.cues().stream()
                .filter(cue -> !asksAnew || !QUESTION_CUES.contains(cue))
                .filter(cue -> !ordersAnew(question) || !ORDER_CUES.contains(cue))
                .forEach(cues::add);
        return cues;
    }

    private Resolved withPronouns(Question asked, Context context) {
        var question = afterTold(asked, context);
        var meant = meant(question, context);
        var whole = meant.isEmpty()
                ? question
                : question.withMentions(Stream.concat(question.mentions().stream(), meant.stream())
                        .toList());
        var told = question.hasWord(BACK) && isAboutTold(question)
                ? new LinkedHashSet<>(context.answers().stream().limit(1).toList())
                : Set.<String>of();
        return new Resolved(
                question,
                inheriting(whole, context),
                ids(meant),
                background.of(question, context, !meant.isEmpty()),
                told,
                Set.of());
    }

    /** "And for the other charge?" asks what the last question asked. */
    private static Question inheriting(Question question, Context context) {
        var last = context.question();
        return last != null
                        && question.isContinuation()
                        && !question.isYesNo()
                        && question.cues().isEmpty()
                ? question.withCues(last.cues())
                : question;
    }

    /** "after that" is after what was just told. */
    private Question afterTold(Question question, Context context) {
        var told = context.told(record);
        return told == null
                        || question.span() != null
                        || !(question.has("then") || isFurther(question))
                        || told.date().latest().equals(LocalDate.MAX)
                ? question
                : question.withSpan(TimeSpan.between(told.date().latest().plusDays(1), LocalDate.MAX));
    }

    /** "Let out again", "recalled since": another event of that kind, after the one told. */
    private static boolean isFurther(Question question) {
        return question.cues().stream().anyMatch(cue -> cue.startsWith("event-")) && question.hasWord(FURTHER);
    }

    /** Whom the pronouns mean; a short question without any, or with "that", goes on about the same people. */
    private List<Mention> meant(Question question, Context context) {
        var meant = pronouns.meant(question, context);
        var last = context.question();
        if (last == null || !meant.isEmpty() || !question.mentions().isEmpty()) {
            return meant;
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

    private static List<String> ids(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.ids().getFirst())
                .distinct()
                .toList();
    }
}
