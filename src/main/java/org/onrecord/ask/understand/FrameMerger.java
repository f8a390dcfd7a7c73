package org.onrecord.ask.understand;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.PronounResolver.Antecedents;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Slot;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * The merger of a follow-up's frame with the frame of the conversation: pronouns, "and Owen?", "in 2014?", "why?".
 *
 * <p>A question keeps its own slots. One without an event inherits that of the previous question; one that names no
 * person inherits the people, or favours facts about them.
 */
public final class FrameMerger {
    private static final Set<String> BACK = WordClasses.of("back");
    private static final Set<String> IT = WordClasses.of("it");
    private static final Set<String> ORDINALS = WordClasses.of("ordinal");
    private static final Set<String> AUXILIARIES = WordClasses.of("auxiliary");
    private static final Set<String> PERSONS = WordClasses.of("persons");
    private static final Set<String> NEW_TOPIC = WordClasses.of("anew");
    private static final Set<String> TOPIC = WordClasses.of("topic");
    private static final Set<String> ABOUT = Set.of("about");
    /** "The latest figure" does not name the quantity. */
    private static final Set<String> FIGURE = WordClasses.of("figure");
    /** The slots that a follow-up must fill to stand alone. */
    private static final Set<Slot> SUBJECT = Set.of(Slot.EVENT, Slot.ACCOUNT, Slot.DECLINED);

    /** Values that choose from what the previous question asked: "and the shortest?", "and the women?". */
    private static final Set<String> CHOICE =
            Set.of("longest", "shortest", "harsher", "men", "women", "others", "else");

    private static final int MAX_SHORT = 2;

    private final CaseRecord record;
    private final FrameReader reader;
    private final PronounResolver pronouns;
    private final FollowUpTime times;

    public FrameMerger(CaseRecord record, FrameReader reader) {
        this.record = record;
        this.reader = reader;
        this.pronouns = new PronounResolver(record, reader);
        this.times = new FollowUpTime(record);
    }

    public void prepare() {
        pronouns.prepare();
    }

    public Merged merge(Frame asked, Context context) {
        var before = changesTopic(asked) ? Context.NONE : context;
        var frame = pronouns.withRelation(asked, before).withOtherCase(otherCase(asked, before.frame()));
        var antecedents = pronouns.antecedents(frame, before);
        var last = last(frame, before);
        return last == null || frame.asksAboutEveryone(last) || isComplete(frame, antecedents)
                ? complete(frame, antecedents, before)
                : elliptical(frame, last, antecedents, before);
    }

    /** Whether the question changes the subject: "another question: …". */
    private static boolean changesTopic(Frame asked) {
        var first = asked.tokens().stream().map(Token::word).limit(4).toList();
        return first.stream().anyMatch(TOPIC::contains) && first.stream().anyMatch(NEW_TOPIC::contains);
    }

    /** Returns the person of another case under discussion; null once the question names this case, or a person or body of it. */
    private @Nullable String otherCase(Frame asked, @Nullable Frame last) {
        if (asked.otherCase() != null || last == null || last.otherCase() == null) {
            return asked.otherCase();
        }
        var namesSomebody = asked.mentions().stream()
                .anyMatch(mention -> mention.description().isEmpty() && !asked.hasPronounIn(mention));
        return namesSomebody || reader.namesCase(asked) ? null : last.otherCase();
    }

    /** Returns the previous frame; after a command, for "why?", that of the first statement it showed. */
    private @Nullable Frame last(Frame frame, Context context) {
        var top = context.topAnswer(record);
        return context.frame() == null && top != null && frame.isBare()
                ? reader.read(top.statement())
                : context.frame();
    }

    /** Whether the question has its own event, or asks for a person's identity. */
    private static boolean isComplete(Frame frame, Antecedents antecedents) {
        var isIdentity = frame.has("who")
                && !hasSubject(frame)
                && frame.in(Slot.ORDER).isEmpty()
                && (!frame.mentions().isEmpty() || !antecedents.mentions().isEmpty());
        var hasContent = frame.contentExcept(CHOICE).stream()
                .map(frame.tokens()::get)
                .anyMatch(token -> !ORDINALS.contains(token.word())
                        && !(token.isNumber() && frame.has("all"))
                        && !(frame.has("last") && FIGURE.contains(token.word())));
        // "What did it find" needs the last question to say what it was.
        return isIdentity || hasContent || (!frame.hasWord(IT) && hasSubject(frame)) || isClause(frame);
    }

    private static boolean hasSubject(Frame frame) {
        return frame.values().stream()
                .anyMatch(value -> SUBJECT.contains(Lexicon.questions().slot(value))
                        && !value.equals("names")
                        && !value.equals("kind-figure")
                        && !value.equals(Frame.NEEDS_HELP));
    }

    /** Recognises a full clause with a plain verb: "What did the Guardian make of it", "what is he doing now". */
    private static boolean isClause(Frame frame) {
        var words = frame.tokens().stream().map(Token::word).toList();
        return words.size() > 3
                && words.getFirst().equals("what")
                && AUXILIARIES.contains(words.get(1))
                && !frame.hasWord(ABOUT)
                && (PERSONS.contains(words.get(2)) || frame.isNamed(2) || frame.isNamed(3));
    }

    /** Combines an elliptical question ("why?", "and Owen?", "in 2014?") with the previous one. */
    private Merged elliptical(Frame frame, Frame last, Antecedents antecedents, Context context) {
        var asks = Ellipsis.asksMore(frame);
        var named = asks ? frame.mentions().stream() : frame.mentions().stream().map(Mention::elsewhere);
        var own = Stream.concat(named, antecedents.mentions().stream()).toList();
        var kept = previousMentions(last, context).stream()
                .filter(mention ->
                        (antecedents.isUnknown() || chooses(frame)) ? mention.isBody() : hasOtherType(mention, own))
                .toList();
        var span = times.span(frame, last, context);
        var words = Ellipsis.words(frame, last, asks, span);
        var proceedings = reader.proceedings(words.tokens());
        var whole = words.withMentions(
                        Stream.concat(own.stream(), kept.stream()).toList())
                .withSpan(span)
                .withProceedings(proceedings.isEmpty() ? last.proceedings() : proceedings)
                .withValues(Ellipsis.values(frame, last, !proceedings.isEmpty()));
        return new Merged(
                frame,
                times.inSequence(whole, frame, context),
                ids(Stream.concat(antecedents.mentions().stream(), kept.stream())),
                antecedents.candidates());
    }

    /** Returns the mentions of the previous question; if it has none, the only person in its answer. */
    private List<Mention> previousMentions(Frame last, Context context) {
        var top = context.topAnswer(record);
        var people = (top == null ? List.<String>of() : top.people())
                .stream().filter(id -> !id.equals(record.centre())).toList();
        return last.mentions().isEmpty() && people.size() == 1
                ? List.of(Mention.implied(people))
                : last.mentions().stream().map(Mention::elsewhere).toList();
    }

    private static boolean chooses(Frame frame) {
        return CHOICE.stream().anyMatch(frame::has);
    }

    private static boolean hasOtherType(Mention mention, List<Mention> own) {
        return own.stream().noneMatch(other -> other.isBody() == mention.isBody());
    }

    private Merged complete(Frame frame, Antecedents antecedents, Context context) {
        var people = people(frame, antecedents, context);
        var whole = frame.withMentions(
                Stream.concat(frame.mentions().stream(), people.stream()).toList());
        return new Merged(
                frame,
                inheriting(times.inSequence(whole, frame, context), context),
                ids(people.stream()),
                antecedents.candidates());
    }

    /** Returns the antecedents; without a pronoun, a short question and "that" keep the previous people. */
    private static List<Mention> people(Frame frame, Antecedents antecedents, Context context) {
        var last = context.frame();
        if (last != null && frame.mentions().isEmpty() && frame.asksAboutEveryone(last)) {
            return List.of();
        }
        if (last == null
                || !antecedents.mentions().isEmpty()
                || !frame.mentions().isEmpty()) {
            return antecedents.mentions();
        }
        if (antecedents.isUnknown()) {
            return List.of();
        }
        var continues =
                frame.hasWord(BACK) || frame.isContinuation() || frame.content().size() <= MAX_SHORT;
        return continues
                ? last.mentions().stream()
                        .filter(mention -> !mention.isBody())
                        .map(Mention::elsewhere)
                        .toList()
                : List.of();
    }

    /** "And for the other charge?" inherits the values and the time of the previous question. */
    private static Frame inheriting(Frame frame, Context context) {
        var last = context.frame();
        return last != null
                        && frame.isContinuation()
                        && !frame.isYesNo()
                        && frame.indexed().isEmpty()
                ? frame.withValues(Ellipsis.values(frame, last, false))
                        .withSpan(frame.span() == null ? last.span() : frame.span())
                : frame;
    }

    private static List<String> ids(Stream<Mention> mentions) {
        return mentions.map(mention -> mention.ids().getFirst()).distinct().toList();
    }
}
