package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.names.Mention;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.names.NameReader;
import org.onrecord.search.names.ProceedingIndex;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Lexicon.Slot;
import org.onrecord.search.text.Spellchecker;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.TypedWords;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/** Reads questions: corrects spelling, then finds names, dates, slots and content words. */
public final class FrameReader {
    private static final int MAX_TOKENS = 80;
    private static final Set<String> ASIDE = WordList.ofClass("aside");

    private static final Set<String> LEADING = WordList.ofClass("leading");
    private static final Set<String> FIRST_PERSON = WordList.ofClass("first-person");
    private static final Set<String> AUXILIARIES = WordList.ofClass("auxiliary");
    private static final Set<String> NON_CONTENT = WordList.ofClass("non-content");

    private static final Set<String> ENGLISH = Stream.of(
                    Vocabulary.ALL.synonyms().words(),
                    Vocabulary.ALL.questions().words(),
                    Lexicon.functionWords())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ENGLISH_STEMS =
            ENGLISH.stream().map(Stem::of).collect(Collectors.toUnmodifiableSet());

    private final CaseRecord record;
    private final Lexicon phrases;
    private final MentionFinder parties;
    private final ProceedingIndex proceedings;
    private final Spellchecker spelling;
    private final NameReader names;
    private final Set<String> known;

    /** @param words each word of the record with its frequency */
    public FrameReader(CaseRecord record, MentionFinder parties, Map<String, Integer> words) {
        this.record = record;
        this.phrases = Vocabulary.of(record.vocabularies()).questions();
        this.parties = parties;
        this.known = words.keySet();
        this.proceedings = new ProceedingIndex(record);
        this.spelling = new Spellchecker(parties.vocabulary(), words, ENGLISH, ENGLISH_STEMS);
        this.names = new NameReader(record, parties, known, spelling::isMisspelt);
    }

    public void prepare() {
        spelling.prepare();
    }

    public List<Mention> proceedings(List<Token> tokens) {
        return proceedings.find(tokens);
    }

    /** Returns the people and bodies that the tokens name exactly. */
    public List<Mention> named(List<Token> tokens) {
        return parties.findExact(tokens);
    }

    /** Returns the words as written, without introduction, greeting and closing tag. */
    public static List<Token> words(String text) {
        return Tokens.first(MAX_TOKENS, text);
    }

    /** Parses the first 80 tokens of a question. */
    public Frame read(String text) {
        var written = words(text);
        var typed = new TypedWords(text, written);
        var whole = names.read(written, typed, parties.find(written, known));
        var corrections = new ArrayList<String>();
        var tokens = spelling.correct(written, whole::cover, corrections);
        var dated = DateFinder.find(tokens, record.language());
        var stranger = whole.strangers().isEmpty() ? null : whole.strangers().getFirst();
        var mentions = new ArrayList<>(
                names.read(tokens, typed, parties.find(tokens, known)).mentions());
        mentions.removeIf(mention -> whole.isStrange(mention.start()));
        // "In Scotland" does not name Baroness Scotland.
        mentions.removeIf(mention -> mention.end() - mention.start() == 1
                && Frame.ELSEWHERE.contains(tokens.get(mention.start()).word()));
        var taken = new HashSet<Integer>();
        mentions.forEach(mention -> take(taken, mention.start(), mention.end()));
        whole.strangers().forEach(name -> take(taken, name.start(), name.end()));
        parties.findCase(tokens).forEach(range -> take(taken, range.start(), range.end()));
        if (dated != null) {
            take(taken, dated.start(), dated.end());
        }
        var matches = phrases.find(tokens);
        var asideFrom = asideFrom(tokens, matches, taken);
        var named = proceedings.find(tokens);
        var values = values(tokens, matches, named, asideFrom);
        if (isWorried(text)) {
            values.add(Frame.NEEDS_HELP);
        }
        matches.stream()
                .filter(match -> match.start() < asideFrom && NON_CONTENT.contains(match.name()))
                .forEach(match -> take(taken, match.start(), match.end()));
        return new Frame(
                tokens,
                corrections,
                readings(typed, written, mentions),
                mentions,
                values,
                matches,
                dated == null ? null : dated.span(),
                named,
                otherCase(mentions),
                stranger == null ? null : stranger.name(),
                content(tokens, taken),
                asideFrom);
    }

    /** Returns how misspelt names of people with a page, and dates with two meanings, were read, in words. */
    private List<String> readings(TypedWords typed, List<Token> written, List<Mention> mentions) {
        var exact = parties.findExact(written);
        var names = mentions.stream()
                .filter(mention ->
                        mention.ids().size() == 1 && mention.description().isEmpty())
                .filter(mention -> exact.stream()
                        .noneMatch(name -> name.start() == mention.start() && name.end() == mention.end()))
                .flatMap(mention -> Stream.ofNullable(
                                record.people().get(mention.ids().getFirst()))
                        .filter(person -> !person.isPrivate())
                        .map(person ->
                                "“" + typed.text(mention.start(), mention.end()) + "” is read as " + person.name()));
        return Stream.concat(names, DateFinder.remarks(written, record.language()).stream())
                .distinct()
                .toList();
    }

    /** Whether a name of this case is in the question, also inside that of a person, as in "Baby P's mother". */
    boolean namesCase(Frame frame) {
        var words = frame.tokens().stream().map(Token::word).toList();
        return record.aliases().stream()
                .map(Tokens::spoken)
                .anyMatch(name -> !name.isEmpty() && Collections.indexOfSubList(words, name) >= 0);
    }

    /** Returns the first person named who is known only from another case, or null. */
    private @Nullable String otherCase(List<Mention> named) {
        return named.stream()
                .flatMap(mention -> mention.ids().stream().limit(1))
                .filter(this::isOfAnotherCase)
                .findFirst()
                .orElse(null);
    }

    /** Whether two facts or more about a person, and at least a third, are about another case. */
    private boolean isOfAnotherCase(String person) {
        var kinds = record.factsAbout(person).map(Fact::kind).toList();
        var related = Collections.frequency(kinds, FactKind.RELATED);
        return related > 1 && related * 3 >= kinds.size();
    }

    /** Whether the text mentions the asker and a child or neighbour at risk, even before the question. */
    private boolean isWorried(String text) {
        var tokens = Tokens.first(MAX_TOKENS, text);
        return tokens.stream().anyMatch(token -> FIRST_PERSON.contains(token.word()))
                && phrases.find(tokens).stream().anyMatch(match -> match.name().equals(Frame.NEEDS_HELP));
    }

    /** Returns the index where a subordinate clause of time or circumstance begins, such as "... when he died". */
    private static int asideFrom(List<Token> tokens, List<Match> matches, Set<Integer> taken) {
        for (var place = 2; place < tokens.size(); place++) {
            var at = place;
            var opens = ASIDE.contains(tokens.get(at).word());
            // "Before the appeal" says which sentence is meant.
            var isOrder = matches.stream().anyMatch(match -> match.name().equals("original") && match.start() == at);
            if (opens && !isOrder && hasContent(tokens.subList(0, at), taken)) {
                return at;
            }
        }
        return tokens.size();
    }

    private static boolean hasContent(List<Token> tokens, Set<Integer> taken) {
        var words = tokens.stream().map(Token::word).toList();
        return words.contains("old")
                || IntStream.range(0, tokens.size())
                        .anyMatch(at -> !taken.contains(at) && !Lexicon.isFunctionWord(words.get(at)));
    }

    private static void take(Set<Integer> taken, int start, int end) {
        for (var at = start; at < end; at++) {
            taken.add(at);
        }
    }

    private static List<Integer> content(List<Token> tokens, Set<Integer> taken) {
        var start = (int)
                tokens.stream().map(Token::word).takeWhile(LEADING::contains).count();
        return IntStream.range(start, tokens.size())
                .filter(at -> !taken.contains(at)
                        && !Lexicon.isFunctionWord(tokens.get(at).word()))
                .boxed()
                .toList();
    }

    /** Returns the values of the main clause. The order in the name of a trial is not that of an event. */
    private static Set<String> values(
            List<Token> tokens, List<Match> matches, List<Mention> proceedings, int asideFrom) {
        var values = new LinkedHashSet<String>();
        for (var match : matches) {
            var isTrialName = Vocabulary.slot(match.name()) == Slot.ORDER
                    && proceedings.stream().anyMatch(named -> named.covers(match.start()));
            if (match.start() < asideFrom && !isTrialName) {
                values.add(match.name());
            }
        }
        values.remove(Frame.NEEDS_HELP);
        if (matches.stream().noneMatch(match -> match.name().equals("what") && match.start() < 2)
                || startsWithAbout(tokens)) {
            values.remove("what");
        }
        if (AUXILIARIES.contains(Frame.firstWord(tokens))) {
            values.add(Frame.WHETHER);
        }
        return values;
    }

    /** "What about the lodger" repeats the previous question. */
    private static boolean startsWithAbout(List<Token> tokens) {
        return tokens.stream().limit(3).anyMatch(token -> token.word().equals("about"));
    }
}
