package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.Party.Pronouns;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.text.English;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.TypedWords;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/**
 * Reads whole names in a text: people of the record, and strangers.
 *
 * <p>Adjacent words that may be a name are one run. It means a person only if all its words belong to one name of that
 * person; otherwise it is the name of a stranger, whatever words it shares with people of the record.
 */
public final class NameReader {
    private static final Set<String> GIVEN = names("given");
    private static final Set<String> SURNAMES = names("surname");
    private static final Set<String> RANKS = WordList.ofClass("rank");
    private static final Set<String> TITLES_OF_MEN = WordList.ofClass("title-of-men");
    private static final Set<String> TITLES_OF_WOMEN = WordList.ofClass("title-of-women");
    private static final Set<String> PARTICLES = WordList.ofClass("particle");
    private static final Set<String> PLAIN_TITLES = WordList.ofClass("plain-title");
    private static final Set<String> LIGHT_VERBS = WordList.ofClass("light-verb");
    private static final Set<String> AUXILIARIES = WordList.ofClass("auxiliary");
    private static final Set<String> PLACE = WordList.ofClass("before-place");
    /** The fewest letters of a name in lower case that is in no list of words. */
    private static final int SHORTEST = 4;

    private static final Set<String> DOING = WordList.ofClass("doing");

    private final CaseRecord record;
    private final MentionFinder finder;
    private final Set<String> known;
    private final Predicate<Token> isMisspelt;
    private final Set<String> titles;

    /**
     * @param known the words of the record
     * @param isMisspelt whether a word that is neither in the record nor in English is another word, misspelt
     */
    public NameReader(CaseRecord record, MentionFinder finder, Set<String> known, Predicate<Token> isMisspelt) {
        this.record = record;
        this.finder = finder;
        this.known = known;
        this.isMisspelt = isMisspelt;
        this.titles = Vocabulary.of(record.vocabularies()).ofClass("title").stream()
                .filter(title -> !title.equals("the"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The names in a text, in its order.
     *
     * @param strangers the names of people who are not in the record
     */
    public record Names(List<Mention> mentions, List<Stranger> strangers) {
        public boolean cover(int at) {
            return mentions.stream().anyMatch(mention -> mention.covers(at)) || isStrange(at);
        }

        public boolean isStrange(int at) {
            return strangers.stream().anyMatch(stranger -> at >= stranger.start() && at < stranger.end());
        }
    }

    /**
     * The name of a person who is not in the record.
     *
     * @param name as typed
     * @param start index of its first token
     * @param end index after its last token
     */
    public record Stranger(String name, int start, int end) {}

    /** Returns the names in a text of correctly spelled names. */
    public Names read(List<Token> tokens, String text) {
        return read(tokens, new TypedWords(text, tokens), finder.findExact(tokens));
    }

    /**
     * Returns the names in a text.
     *
     * @param found the longest names at each place
     */
    public Names read(List<Token> tokens, TypedWords typed, List<Mention> found) {
        return new Text(tokens, typed, finder.withoutWords(found, tokens, typed)).read();
    }

    /** What a word may be in a name. */
    private enum Kind {
        /** A word that is no part of a name. */
        STOP,
        TITLE,
        INITIAL,
        PARTICLE,
        /** A word of a name of the record. */
        KNOWN,
        /** A word that looks like a name. */
        OTHER
    }

    private final class Text {
        private final List<Token> tokens;
        private final TypedWords typed;
        private final List<Mention> found;
        private final @Nullable Mention[] covering;
        private final Kind[] kinds;

        Text(List<Token> tokens, TypedWords typed, List<Mention> found) {
            this.tokens = tokens;
            this.typed = typed;
            this.found = found;
            this.covering = new Mention[tokens.size()];
            this.kinds = new Kind[tokens.size()];
        }

        Names read() {
            for (var mention : found) {
                for (var at = mention.start(); at < mention.end(); at++) {
                    covering[at] = mention;
                    kinds[at] = isPersonal(mention) ? Kind.KNOWN : Kind.STOP;
                }
            }
            finder.findCase(tokens).forEach(name -> stop(name.start(), name.end()));
            DateFinder.all(tokens, record.language()).forEach(date -> stop(date.start(), date.end()));
            for (var at = 0; at < kinds.length; at++) {
                if (kinds[at] == null) {
                    kinds[at] = kind(at);
                }
            }
            var mentions = found.stream()
                    .filter(mention -> !isPersonal(mention))
                    .collect(Collectors.toCollection(ArrayList::new));
            var strangers = new ArrayList<Stranger>();
            for (var at = 0; at < kinds.length; ) {
                var end = endOfRun(at);
                if (end > at) {
                    read(at, end, mentions, strangers);
                }
                at = Math.max(end, at + 1);
            }
            mentions.sort((one, other) -> Integer.compare(one.start(), other.start()));
            return new Names(mentions, strangers);
        }

        private void stop(int start, int end) {
            for (var at = start; at < end; at++) {
                if (kinds[at] == null) {
                    kinds[at] = Kind.STOP;
                }
            }
        }

        private Kind kind(int at) {
            var token = tokens.get(at);
            var word = token.word();
            var isCapital = typed.hasCapitals() && typed.isCapital(at);
            if (token.hasDigit() || typed.isAcronym(at)) {
                return Kind.STOP;
            }
            if (titles.contains(word)) {
                return Kind.TITLE;
            }
            if (word.length() == 1) {
                return typed.isCapital(at) && !word.equals("i") ? Kind.INITIAL : Kind.STOP;
            }
            if (PARTICLES.contains(word)) {
                return Kind.PARTICLE;
            }
            if (isCapital && at > 0 && (!Lexicon.isFunctionWord(word) || GIVEN.contains(word))) {
                return Kind.OTHER;
            }
            if (Lexicon.isFunctionWord(word)) {
                return Kind.STOP;
            }
            return isNameHere(at) ? Kind.OTHER : Kind.STOP;
        }

        /** Whether a word without a capital, or with that of a sentence, stands as a name. */
        private boolean isNameHere(int at) {
            var token = tokens.get(at);
            var word = token.word();
            var isBefore = isPart(at + 1) && !typed.isBreak(at + 1);
            var isAfter = isPart(at - 1) && !typed.isBreak(at);
            var isFirst = at == 0
                    || typed.isBreak(at)
                    || Lexicon.isFunctionWord(tokens.get(at - 1).word());
            if (isBefore && isFirst && (GIVEN.contains(word) || RANKS.contains(word))) {
                return at == 0 || !typed.hasCapitals();
            }
            if (at > 0 && typed.isHyphenated(at) && kinds[at - 1] == Kind.OTHER) {
                return true;
            }
            if (!isWord(token)) {
                return word.length() >= SHORTEST
                        && (isBefore || (isAfter && isGivenName(at - 1)) || !isMisspelt.test(token));
            }
            return isAfter && !typed.hasCapitals() && SURNAMES.contains(word) && !isVerb(at);
        }

        /** Whether a word after "did Tracey" is the verb, because none follows it. */
        private boolean isVerb(int at) {
            var next = at + 1 < tokens.size() ? tokens.get(at + 1).word() : "";
            return DOING.contains(tokens.getFirst().word())
                    && (next.isEmpty() || (Lexicon.isFunctionWord(next) && !LIGHT_VERBS.contains(next)));
        }

        /** Whether a word alone is taken for a person. */
        private boolean isPart(int at) {
            var mention = at < 0 || at >= covering.length ? null : covering[at];
            return mention != null && isPersonal(mention) && mention.end() - mention.start() == 1;
        }

        private boolean isGivenName(int at) {
            return Objects.requireNonNull(covering[at]).ids().stream()
                    .map(id -> plain(record.nameOf(id)))
                    .anyMatch(name -> name.size() > 1
                            && name.getFirst().equals(tokens.get(at).word()));
        }

        /** Returns the index after the last word of the run that begins here; this index if none begins. */
        private int endOfRun(int start) {
            if (kinds[start] == Kind.STOP || kinds[start] == Kind.PARTICLE) {
                return start;
            }
            var end = start + 1;
            for (var at = end; at < kinds.length && goesOn(at) && kinds[at] != Kind.STOP; at++) {
                end = kinds[at] == Kind.PARTICLE ? end : at + 1;
            }
            return end;
        }

        /** Whether a word may be of the same name as the one before, as in "Peter's father" if that is a name. */
        private boolean goesOn(int at) {
            var mention = covering[at];
            return !typed.isBreak(at) || (mention != null && mention.start() < at);
        }

        private void read(int start, int end, List<Mention> mentions, List<Stranger> strangers) {
            var inRun = found.stream()
                    .filter(mention -> isPersonal(mention) && mention.start() >= start && mention.start() < end)
                    .toList();
            var others = IntStream.range(start, end)
                    .filter(at -> kinds[at] == Kind.OTHER || kinds[at] == Kind.INITIAL)
                    .toArray();
            var meant = inRun.isEmpty()
                    ? isNameOfStranger(start, end, others) ? null : List.<Mention>of()
                    : meant(start, end, inRun);
            if (meant != null) {
                mentions.addAll(meant);
            } else if (start == 0 || !PLACE.contains(tokens.get(start - 1).word())) {
                strangers.add(new Stranger(typed.text(start, end), start, end));
            }
        }

        /** Whether words of which the record knows none are a name: only with capitals, and if some are no words. */
        private boolean isNameOfStranger(int start, int end, int[] others) {
            var names = IntStream.of(others)
                    .filter(at -> kinds[at] == Kind.OTHER && typed.isCapital(at))
                    .toArray();
            var unknown =
                    IntStream.of(names).filter(at -> !isWord(tokens.get(at))).count();
            var couldBe =
                    IntStream.of(names).filter(at -> isNameWord(tokens.get(at))).count();
            return typed.hasCapitals()
                    && unknown > 0
                    && (couldBe > 1 || kinds[start] == Kind.TITLE)
                    && couldBe == names.length
                    && end - start > 1;
        }

        private boolean isNameWord(Token token) {
            var word = token.word();
            return !isWord(token) || GIVEN.contains(word) || SURNAMES.contains(word);
        }

        /** Returns the mentions of a run; null if it is the name of a stranger. */
        private @Nullable List<Mention> meant(int start, int end, List<Mention> inRun) {
            var words = IntStream.range(start, end)
                    .filter(at -> kinds[at] == Kind.KNOWN || kinds[at] == Kind.OTHER)
                    .toArray();
            var called = inRun.stream()
                    .flatMap(mention -> mention.ids().stream())
                    .distinct()
                    .filter(id -> isCalled(id, start, end, words, inRun))
                    .toList();
            if (!called.isEmpty()) {
                return met(inRun, id -> called.contains(id) && isMet(id, start, end));
            }
            var hasOthers = IntStream.range(start, end)
                    .anyMatch(at -> kinds[at] == Kind.INITIAL || (kinds[at] == Kind.OTHER && isStrange(at, inRun)));
            var areWhole = inRun.stream().allMatch(this::isWhole);
            if (hasOthers
                    || (!areWhole && !isPrivate(inRun) && inRun.stream().noneMatch(one -> fitsTitles(one, start, end)))
                    || (!areWhole && inRun.size() > 1 && !isList(inRun))) {
                return null;
            }
            return inRun.stream()
                    .flatMap(mention -> met(List.of(mention), id -> isMet(id, mention.start(), mention.end())).stream())
                    .toList();
        }

        /** Whether a word beside names of the record makes another name of them. */
        private boolean isStrange(int at, List<Mention> inRun) {
            var word = tokens.get(at).word();
            var isListed = GIVEN.contains(word) || SURNAMES.contains(word);
            return inRun.stream().allMatch(this::isWhole)
                    ? typed.isCapital(at) && !RANKS.contains(word) && (isListed || !isWord(tokens.get(at)))
                    : isListed || !known.contains(word) || (RANKS.contains(word) && !isPrivate(inRun));
        }

        private boolean isPrivate(List<Mention> inRun) {
            return inRun.stream()
                    .flatMap(mention -> mention.ids().stream())
                    .allMatch(id -> record.publicParty(id) == null);
        }

        private boolean fitsTitles(Mention mention, int start, int end) {
            return mention.ids().stream()
                    .flatMap(id -> Stream.ofNullable(record.party(id)))
                    .anyMatch(party -> fitsTitles(party, words(party), start, end));
        }

        /** Returns the words of a party's names, and the ranks in its role. */
        private static Set<String> words(Party party) {
            return Stream.concat(
                            names(party).flatMap(List::stream),
                            Tokens.spoken(party.role()).stream().filter(RANKS::contains))
                    .collect(Collectors.toSet());
        }

        private static List<Mention> met(List<Mention> mentions, Predicate<String> isMeant) {
            return mentions.stream()
                    .map(mention ->
                            mention.of(mention.ids().stream().filter(isMeant).toList()))
                    .filter(mention -> !mention.ids().isEmpty())
                    .toList();
        }

        /** Whether a mention is a whole name, not a part of one. */
        private boolean isWhole(Mention mention) {
            return mention.end() - mention.start() > 1
                    || mention.ids().stream().anyMatch(id -> isNameOf(id, mention.start(), mention.end()));
        }

        /** Whether parts of names in lower case are those of several people: three or more, or two outside a sentence. */
        private boolean isList(List<Mention> inRun) {
            var isSentence = AUXILIARIES.contains(tokens.getFirst().word());
            var given = inRun.stream()
                    .filter(mention -> isPart(mention.start()) && isGivenName(mention.start()))
                    .count();
            return !typed.isCapital(inRun.getFirst().start())
                    && (inRun.size() > 2 || (!isSentence && (given == 0 || given == inRun.size())));
        }

        /** Whether all words of a run belong to the name of one party. */
        private boolean isCalled(String id, int start, int end, int[] words, List<Mention> inRun) {
            var party = record.party(id);
            if (party == null) {
                return false;
            }
            var own = words(party);
            var mentioned =
                    inRun.stream().filter(mention -> mention.ids().contains(id)).toList();
            return IntStream.of(words)
                            .allMatch(at -> mentioned.stream().anyMatch(mention -> mention.covers(at))
                                    || own.contains(tokens.get(at).word()))
                    && IntStream.range(start, end)
                            .filter(at -> kinds[at] == Kind.INITIAL)
                            .allMatch(at -> own.stream()
                                    .anyMatch(word ->
                                            word.startsWith(tokens.get(at).word())))
                    && (mentioned.stream().anyMatch(this::isWhole) || fitsTitles(party, own, start, end));
        }

        /** Whether the titles beside a surname can be those of a person. */
        private boolean fitsTitles(Party party, Set<String> own, int start, int end) {
            return IntStream.range(start, end)
                    .filter(at -> kinds[at] == Kind.TITLE)
                    .mapToObj(at -> tokens.get(at).word())
                    .allMatch(title -> own.contains(title)
                            || (!IntStream.range(start, end).anyMatch(at -> isPart(at) && isGivenName(at))
                                    && PLAIN_TITLES.contains(title)
                                    && !(party.pronouns() == Pronouns.HE && TITLES_OF_WOMEN.contains(title))
                                    && !(party.pronouns() == Pronouns.SHE && TITLES_OF_MEN.contains(title))));
        }

        /** Whether a person may be met by these words: a private person only by a whole name. */
        private boolean isMet(String id, int start, int end) {
            var party = record.party(id);
            return party == null || !party.isPrivate() || isNameOf(id, start, end);
        }

        private boolean isNameOf(String id, int start, int end) {
            var words = IntStream.range(start, end)
                    .filter(at -> kinds[at] != Kind.INITIAL)
                    .mapToObj(at -> tokens.get(at).word())
                    .toList();
            var party = record.party(id);
            return party != null
                    && (wholeNames(party).anyMatch(name -> name.equals(words) || name.equals(plain(words)))
                            || isTitled(Tokens.spoken(party.name()), words));
        }
    }

    /** Whether words are the title and the surname of a name: "Dr Ruiz" of "Dr Ana Ruiz". */
    private static boolean isTitled(List<String> name, List<String> words) {
        var rest = words.subList(1, words.size());
        return !rest.isEmpty()
                && name.getFirst().equals(words.getFirst())
                && name.size() > words.size()
                && name.subList(name.size() - rest.size(), name.size()).equals(rest);
    }

    private boolean isWord(Token token) {
        var word = token.word();
        return known.contains(word)
                || finder.isNameWord(word)
                || Vocabulary.ALL.isWord(word)
                || English.isWord(token)
                || !Vocabulary.ALL.questions().phrasesFrom(token.stem()).isEmpty();
    }

    private static Set<String> names(String list) {
        return Set.of(Objects.requireNonNull(WordList.named("name-words.txt").get(list))
                .split(", *", -1));
    }

    /** Whether a mention is a name, not a description such as "Peter's father". */
    private boolean isPersonal(Mention mention) {
        return !mention.isBody()
                && mention.description().isEmpty()
                && !mention.ids().isEmpty()
                && !record.nameOf(mention.ids().getFirst()).contains("'s ");
    }

    private List<String> plain(String name) {
        return plain(Tokens.spoken(name));
    }

    private List<String> plain(List<String> words) {
        return words.stream().filter(word -> !titles.contains(word)).toList();
    }

    private static Stream<List<String>> names(Party party) {
        return Stream.concat(Stream.of(party.name()), party.aliases().stream()).map(Tokens::spoken);
    }

    /** Returns the names of a person in full, without aliases that are only a part of the name. */
    private Stream<List<String>> wholeNames(Party party) {
        var name = Tokens.spoken(party.name());
        var shorter = plain(name);
        return Stream.concat(
                Stream.of(name, shorter).filter(one -> one.size() > 1),
                party.aliases().stream()
                        .map(Tokens::spoken)
                        .filter(alias ->
                                !name.containsAll(plain(alias)) || (alias.size() > 1 && alias.containsAll(shorter))));
    }
}
