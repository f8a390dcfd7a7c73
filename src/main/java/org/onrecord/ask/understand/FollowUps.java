package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.Party.Pronouns;
import org.onrecord.model.PartyType;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Slot;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/**
 * The completion of a follow-up from the conversation: the person that a pronoun means, and the parts of the previous
 * question that "and Owen?" or "in 2014?" leaves out.
 *
 * <p>A pronoun means the last person mentioned that it fits, as in Hobbs's naive algorithm (1978). The person that the record is about comes last, because everything concerns that person.
 */
public final class FollowUps {
    private static final Set<String> DYING = WordList.ofClass("dying");
    private static final Set<String> KILLING = WordList.ofClass("killing");
    private static final Set<String> ABOUT_ANOTHER = WordList.ofClass("about-another");
    /** The slots that make a question complete. */
    private static final Set<Slot> SUBJECT = Set.of(Slot.EVENT, Slot.ACCOUNT, Slot.DECLINED);
    /** The slots that choose from what the previous question asked. */
    private static final Set<Slot> CHOICE = Set.of(Slot.ORDER, Slot.GROUP);

    private static final int MAX_CANDIDATES = 3;

    private final CaseRecord record;
    private final FrameReader reader;

    public FollowUps(CaseRecord record, FrameReader reader) {
        this.record = record;
        this.reader = reader;
    }

    public Merged complete(Frame asked, Context context) {
        var last = context.frame();
        var frame = asked.withOtherCase(otherCase(asked, last));
        var meant = meant(frame, context);
        if (last == null) {
            return merged(frame, frame, meant);
        }
        if (isComplete(frame)) {
            return merged(frame, frame, continues(frame, meant) ? people(last) : meant);
        }
        return elliptical(frame, last, meant);
    }

    /** Returns the last question about the only one that this question names, such as "and the mother?"; or null. */
    public @Nullable String sameQuestion(Frame asked, Context context) {
        var last = context.frame();
        var before = last == null
                ? List.<Mention>of()
                : last.mentions().stream()
                        .filter(mention -> !mention.isImplied())
                        .toList();
        if (last == null || before.size() != 1 || asked.mentions().size() != 1 || !asked.isMadeOf(ABOUT_ANOTHER)) {
            return null;
        }
        var tokens = new ArrayList<>(last.tokens());
        var replaced =
                tokens.subList(before.getFirst().start(), before.getFirst().end());
        replaced.clear();
        var own = asked.mentions().getFirst();
        replaced.addAll(asked.tokens().subList(own.start(), own.end()));
        return tokens.stream().map(Token::word).collect(Collectors.joining(" "));
    }

    private static Merged merged(Frame asked, Frame whole, List<Mention> more) {
        var all = Stream.concat(whole.mentions().stream(), more.stream()).toList();
        var about = more.stream()
                .map(mention -> mention.ids().getFirst())
                .distinct()
                .toList();
        return new Merged(asked, whole.withMentions(all), about);
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

    /** Whether a question says what it asks for: "and the shortest?" and "the women?" only choose. */
    private static boolean isComplete(Frame frame) {
        return frame.content().stream().anyMatch(at -> !isChoice(frame, at))
                || frame.values().stream().anyMatch(value -> SUBJECT.contains(Vocabulary.slot(value)));
    }

    private static boolean isChoice(Frame frame, int at) {
        return frame.matches().stream()
                .anyMatch(match -> match.covers(at) && CHOICE.contains(Vocabulary.slot(match.name())));
    }

    /** "And of rape?" is about the people of the previous question. */
    private static boolean continues(Frame frame, List<Mention> meant) {
        return frame.isContinuation() && frame.mentions().isEmpty() && meant.isEmpty() && !frame.hasSingularPronoun();
    }

    private static List<Mention> people(Frame last) {
        return last.mentions().stream()
                .filter(mention -> !mention.isBody())
                .map(Mention::elsewhere)
                .toList();
    }

    private Merged elliptical(Frame frame, Frame last, List<Mention> meant) {
        var asksMore = !frame.in(Slot.ASKS).isEmpty();
        var own = Stream.concat(frame.mentions().stream(), meant.stream()).toList();
        var kept = last.mentions().stream()
                .map(Mention::elsewhere)
                .filter(mention -> mention.isBody() || !(frame.has("others") || frame.hasSingularPronoun()))
                .filter(mention -> own.stream().noneMatch(other -> other.isBody() == mention.isBody()))
                .toList();
        var tokens = new ArrayList<Token>();
        var content = new ArrayList<Integer>();
        addWords(frame, last, asksMore, tokens, content);
        var proceedings = reader.proceedings(tokens);
        var mentions = frame.mentions().stream();
        var whole = new Frame(
                tokens,
                frame.corrections(),
                frame.readings(),
                (asksMore ? mentions : mentions.map(Mention::elsewhere)).toList(),
                values(frame, last),
                Vocabulary.of(record.vocabularies()).questions().find(tokens),
                frame.span() == null ? last.span() : frame.span(),
                proceedings.isEmpty() ? last.proceedings() : proceedings,
                frame.otherCase(),
                frame.stranger(),
                content,
                tokens.size());
        return merged(frame, whole, Stream.concat(meant.stream(), kept.stream()).toList());
    }

    /** Adds the words of the previous question without its names: all, or the content words if the question asks more. */
    private static void addWords(Frame frame, Frame last, boolean asksMore, List<Token> tokens, List<Integer> content) {
        if (asksMore) {
            tokens.addAll(frame.tokens());
            content.addAll(frame.content());
        }
        IntStream.range(0, last.tokens().size())
                .filter(at -> !last.isNamed(at) && (!asksMore || last.content().contains(at)))
                .forEach(at -> add(last, at, tokens, content));
        if (!asksMore) {
            frame.content().forEach(at -> add(frame, at, tokens, content));
        }
    }

    private static void add(Frame from, int at, List<Token> tokens, List<Integer> content) {
        if (from.content().contains(at)) {
            content.add(tokens.size());
        }
        tokens.add(from.tokens().get(at));
    }

    /** Adds the previous values, but not if the question has its own question word or order. */
    private static Set<String> values(Frame frame, Frame last) {
        var values = new LinkedHashSet<>(frame.values());
        last.values().stream()
                .filter(value -> {
                    var slot = Vocabulary.slot(value);
                    return (slot != Slot.ASKS && slot != Slot.ORDER)
                            || frame.in(slot).isEmpty();
                })
                .forEach(values::add);
        return values;
    }

    private List<Mention> meant(Frame question, Context context) {
        var mentions = new ArrayList<Mention>();
        var words = question.wordsOutsideNames();
        if (words.stream().anyMatch(Frame.HE::contains)) {
            addPerson(mentions, question, context, Pronouns.HE);
        }
        if (words.stream().anyMatch(Frame.SHE::contains)) {
            addPerson(mentions, question, context, Pronouns.SHE);
        }
        // "Which of them" is not about the one person of the previous question.
        if (context.frame() != null
                && question.mentions().isEmpty()
                && words.stream().anyMatch(Frame.THEY::contains)
                && !words.contains("of")) {
            context.frame().mentions().stream().map(Mention::elsewhere).forEach(mentions::add);
        }
        return mentions;
    }

    /** "His death", "when he died", "who killed him": always the person that the record is about. */
    private static boolean mentionsDeath(Frame question) {
        var words = question.tokens().stream().map(Token::word).toList();
        return IntStream.range(1, words.size())
                .anyMatch(at -> (DYING.contains(words.get(at)) && Frame.isSingularPronoun(words.get(at - 1)))
                        || (KILLING.contains(words.get(at - 1)) && Frame.isSingularPronoun(words.get(at))));
    }

    private void addPerson(List<Mention> mentions, Frame question, Context context, Pronouns pronouns) {
        var named = ids(question);
        if (named.stream().anyMatch(id -> fits(id, pronouns, false))) {
            return;
        }
        var about = record.about();
        var fitting = about != null && mentionsDeath(question) && fits(about, pronouns, true)
                ? List.of(about)
                : fitting(context, pronouns);
        if (!fitting.isEmpty()) {
            var wasNamed = context.frame() != null && ids(context.frame()).contains(fitting.getFirst());
            mentions.add(Mention.implied(wasNamed ? fitting.subList(0, 1) : fitting));
        }
    }

    private static List<String> ids(Frame question) {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .toList();
    }

    /**
     * Returns the people that a pronoun fits, the last mentioned first; the person that the record is about, or somebody
     * in the last question whose pronouns are unknown, only if no other fits.
     */
    private List<String> fitting(Context context, Pronouns pronouns) {
        var fitting = context.people().stream()
                .filter(id -> fits(id, pronouns, false))
                .sorted(Comparator.comparing(id -> record.isAbout(id)))
                .limit(MAX_CANDIDATES)
                .toList();
        return !fitting.isEmpty() || context.frame() == null
                ? fitting
                : ids(context.frame()).stream()
                        .filter(id -> fits(id, pronouns, true))
                        .limit(1)
                        .toList();
    }

    private boolean fits(String id, Pronouns pronouns, boolean allowsUnknown) {
        var party = record.people().get(id);
        return party != null
                && party.type() == PartyType.PERSON
                && (pronounsOf(party) == pronouns || (allowsUnknown && pronounsOf(party) == null));
    }

    /** Returns the pronouns in the record, otherwise those that the name implies ("father", "Lord"), or null. */
    private static @Nullable Pronouns pronounsOf(Party party) {
        if (party.pronouns() != null) {
            return party.pronouns();
        }
        var cues = Lexicon.genders().find(Tokens.of(party.name())).stream()
                .map(Lexicon.Match::name)
                .toList();
        return cues.contains("male") ? Pronouns.HE : cues.contains("female") ? Pronouns.SHE : null;
    }

    /**
     * A frame merged with the context.
     *
     * @param asked the question before resolution
     * @param frame the complete question
     * @param about ids taken from the context
     */
    public record Merged(Frame asked, Frame frame, List<String> about) {

        public boolean refersBack() {
            return isRepeated() || !about.isEmpty();
        }

        /** Returns the content words taken from the previous question. */
        public List<String> words() {
            return frame.content().stream()
                    .filter(at -> !frame.isInProceedingName(at))
                    .map(frame.tokens()::get)
                    .filter(token -> !asked.tokens().contains(token))
                    .map(Token::written)
                    .distinct()
                    .toList();
        }

        /** Returns the ids of the proceedings taken from the previous question. */
        public List<String> proceedings() {
            return frame.proceedings().stream()
                    .filter(named -> !asked.proceedings().contains(named) && isRepeated())
                    .flatMap(named -> named.ids().stream().limit(1))
                    .filter(id -> asked.proceedings().isEmpty())
                    .toList();
        }

        /** Whether the previous question is repeated with a change, so that not all of its words must match. */
        public boolean isRepeated() {
            return !frame.tokens().equals(asked.tokens());
        }
    }
}
