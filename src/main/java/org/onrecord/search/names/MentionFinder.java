package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.RowReader;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.search.text.English;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.TypedWords;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/**
 * Finds people and bodies in a question by name, alias, surname or first name, and the case by its names.
 *
 * <p>The longest name at a position wins. A shared surname means any of its bearers.
 */
public final class MentionFinder {
    private static final Set<String> DEFINITE = WordList.ofClass("definite");
    private static final Set<String> INDEFINITE = WordList.ofClass("indefinite");

    private static final PackTable<CaseRecord> NAMES = new PackTable<>("names in full", Maker::make);
    /** Each word of a name, with the length in words of the longest name that begins with it. */
    private static final PackTable<CaseRecord> WORDS = new PackTable<>("words of names", Maker::make);

    public static final List<PackTable<CaseRecord>> TABLES = List.of(NAMES, WORDS);

    private final Rows names;
    private final Map<String, Integer> longest;
    private final Set<String> kin;
    private final Set<String> titles;
    private final CaseRecord record;
    /** The names read so far: the same few occur in thousands of texts, and one may have thousands of bearers. */
    private final Map<String, Name> known = new HashMap<>();
    /** The words read so far, each prepared only once. */
    private final Map<String, Word> words = new HashMap<>();

    public MentionFinder(CaseRecord record) {
        this.names = record.rows(NAMES);
        this.longest = new NumberMap(record.rows(WORDS));
        this.record = record;
        var vocabulary = Vocabulary.of(record.vocabularies());
        this.kin = vocabulary.ofClass("kin");
        this.titles = vocabulary.ofClass("title");
    }

    /**
     * The meaning of a name.
     *
     * @param isDescribed whether it is a description, for example "the lodger"
     * @param bearers ids of the people or bodies it can mean; empty for a name of the case itself
     */
    private record Name(boolean isDescribed, boolean isBody, Collection<String> bearers) {
        Name(boolean isDescribed, boolean isBody) {
            this(isDescribed, isBody, new LinkedHashSet<>());
        }

        static Name read(RowReader row) {
            return new Name(row.number() == 1, row.number() == 1, row.texts());
        }

        List<String> ids() {
            return List.copyOf(bearers);
        }
    }

    /**
     * A word prepared for comparison with names.
     *
     * @param regular its regular form: "mother" for "mum"
     * @param plain the same without an s that may lack its apostrophe: "barkers sentence", "mums boyfriend"
     * @param longest the length in words of the longest name that begins with either; 0 if there is none
     * @param isDefinite whether it is an article or a possessive that may begin a description
     */
    private record Word(Token token, String regular, String plain, int longest, boolean isDefinite) {}

    boolean isNameWord(String word) {
        return longest.containsKey(word);
    }

    /** Returns every word of every name, for spelling correction. */
    public Set<String> vocabulary() {
        return longest.keySet();
    }

    /**
     * Returns the mentions in a question, in its order; names may be misspelt.
     *
     * @param known words of the record, which are not misspelt names
     */
    public List<Mention> find(List<Token> tokens, Set<String> known) {
        var search = new Search(tokens, word -> !known.contains(word) && !Lexicon.isFunctionWord(word));
        return search.all(mention -> !mention.ids().isEmpty());
    }

    /** Leaves out a surname that is also an ordinary word, such as "deal", unless it has a title or a capital letter. */
    public List<Mention> withoutWords(List<Mention> mentions, List<Token> tokens, TypedWords typed) {
        return mentions.stream()
                .filter(mention -> !isOrdinary(mention, tokens) || typed.isCapital(mention.start()))
                .toList();
    }

    private boolean isOrdinary(Mention mention, List<Token> tokens) {
        var token = tokens.get(mention.start());
        var before = mention.start() == 0 ? "" : tokens.get(mention.start() - 1).word();
        return mention.end() - mention.start() == 1
                && Lexicon.isEveryday(token)
                && (!titles.contains(before) || Lexicon.isFunctionWord(before))
                && isSurname(token.word(), record.people().get(mention.ids().getFirst()));
    }

    /** Whether a word is the last one of a name, and not a name by itself. */
    private static boolean isSurname(String word, @Nullable Party person) {
        return person != null
                && Tokens.spoken(person.name()).getLast().equals(word)
                && Stream.concat(Stream.of(person.name()), person.aliases().stream())
                        .noneMatch(name -> Tokens.spoken(name).equals(List.of(word)));
    }

    /** Returns the mentions of correctly spelled names in a text, in its order. */
    public List<Mention> findExact(List<Token> tokens) {
        return new Search(tokens, null).all(mention -> !mention.ids().isEmpty());
    }

    /** Returns the mentions of the case itself. */
    public List<Mention> findCase(List<Token> tokens) {
        return new Search(tokens, null).all(mention -> mention.ids().isEmpty());
    }

    private Word prepared(Token token) {
        var word = regular(token.word());
        var plain = longest.containsKey(word) ? word : withoutPossessive(word);
        return new Word(token, word, plain, longest.getOrDefault(plain, 0), DEFINITE.contains(word));
    }

    private String withoutPossessive(String word) {
        var stripped = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return longest.containsKey(stripped) ? stripped : word;
    }

    /** Returns the meaning of a name; null if these words are none. */
    private @Nullable Name named(List<String> name) {
        if (!name.stream().allMatch(longest::containsKey)) {
            return null;
        }
        var text = String.join(" ", name);
        var found = known.get(text);
        var row = found == null ? names.find(text) : null;
        if (row != null) {
            row.number();
            found = Name.read(row);
            known.put(text, found);
        }
        return found;
    }

    /** Returns the first name of at least two words that is similar to the first words here: "tracy conolly", "al zayat". */
    private Map.@Nullable Entry<List<String>, Name> misspelt(List<String> words, boolean isFirstRight) {
        Map.Entry<List<String>, Name> first = null;
        var place = Integer.MAX_VALUE;
        // The first letter must be correct.
        var begin = words.getFirst();
        var range = names.range(isFirstRight ? begin + " " : begin.substring(0, begin.offsetByCodePoints(0, 1)));
        for (var number = range[0]; number < range[1]; number++) {
            var row = names.row(number);
            var name = List.of(row.text().split(" ", -1));
            var at = row.number();
            if (at < place && name.size() > 1 && name.size() <= words.size() && isLike(name, words)) {
                first = Map.entry(name, Name.read(row));
                place = at;
            }
        }
        return first;
    }

    private boolean isLike(List<String> name, List<String> words) {
        var wrong = IntStream.range(0, name.size())
                .filter(place -> !name.get(place).equals(words.get(place)))
                .limit(2)
                .toArray();
        return wrong.length == 1
                && !longest.containsKey(words.get(wrong[0]))
                && isMisspelt(words.get(wrong[0]), name.get(wrong[0]));
    }

    /** Whether a word is a long word of a name with few wrong letters, and not another word or name. */
    private static boolean isMisspelt(String word, String known) {
        var limit = known.length() > 7 ? 2 : known.length() > 4 ? 1 : 0;
        return known.charAt(0) == word.charAt(0)
                && Spelling.distance(word, known, limit) <= limit
                && !English.isWord(Token.of(word));
    }

    /** Returns the regular form of a word: "mother" for "mum". Leaves "prosecuted" alone, which is not "prosecutor". */
    private static String regular(String word) {
        return word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ion") ? word : Stem.regular(word);
    }

    /** A search in one pass over the words of a text. */
    private final class Search {
        private final Word[] text;
        /** Whether a word may be part of a misspelt name; null if spelling must be exact. */
        private final @Nullable Predicate<String> mayBeMisspelt;

        Search(List<Token> tokens, @Nullable Predicate<String> mayBeMisspelt) {
            this.text = tokens.stream()
                    .map(token -> words.computeIfAbsent(token.word(), _ -> prepared(token)))
                    .toArray(Word[]::new);
            this.mayBeMisspelt = mayBeMisspelt;
        }

        List<Mention> all(Predicate<Mention> isWanted) {
            var mentions = new ArrayList<Mention>();
            for (var at = 0; at < text.length; ) {
                var mention = mentionAt(at);
                if (mention != null && isWanted.test(mention)) {
                    mentions.add(mention);
                }
                at = mention == null ? at + 1 : mention.end();
            }
            return mentions;
        }

        private List<String> regular(int start, int end) {
            return Arrays.stream(text, start, end).map(Word::regular).toList();
        }

        private @Nullable Mention mentionAt(int at) {
            var mention = longestAt(at);
            var word = text[at].regular;
            if (mention != null && word.equals("the") && at + 1 < text.length) {
                // In "the Baby P trial" the name is "Baby P", not "the baby".
                var later = longestAt(at + 1);
                return later != null && later.end() > mention.end() ? later : mention;
            }
            if (mayBeMisspelt == null || (mention != null && mention.end() - at > 1)) {
                return mention;
            }
            var misspelt = mention != null || mayBeMisspelt.test(word) ? misspeltAt(at, mention != null) : null;
            return misspelt == null ? mention : misspelt;
        }

        /** Returns a misspelt full name of at least two words: "tracy conolly", "al zayat". */
        private @Nullable Mention misspeltAt(int at, boolean isFirstRight) {
            var found = misspelt(
                    Arrays.stream(text, at, text.length).map(Word::plain).toList(), isFirstRight);
            return found == null
                    ? null
                    : mention(found.getValue(), at, found.getKey().size());
        }

        private @Nullable Mention longestAt(int at) {
            for (var length = Math.min(text[at].longest, text.length - at); length > 0; length--) {
                var name = nameAt(at, length);
                if (name != null
                        && !(length == 1 && Lexicon.isFunctionWord(text[at].regular))
                        && !(name.isDescribed() && (isIndefinite(at) || isPlural(at, at + length - 1)))) {
                    return mention(name, at, length);
                }
            }
            return null;
        }

        private @Nullable Name nameAt(int at, int length) {
            var typed = regular(at, at + length);
            var name = named(typed);
            var plain = Arrays.stream(text, at, at + length).map(Word::plain).toList();
            return name != null || plain.equals(typed) ? name : named(plain);
        }

        private Mention mention(Name name, int at, int length) {
            var saysMore = name.isDescribed() || (name.isBody() && length == 1);
            var tokens = Arrays.stream(text, at, at + length).map(Word::token);
            return new Mention(name.ids(), at, at + length, saysMore ? tokens.toList() : List.of(), name.isBody());
        }

        /** Recognises "mothers" and "the lodgers", but "the mothers lawyer" lacks an apostrophe. */
        private boolean isPlural(int first, int last) {
            var word = text[last].plain;
            var hasEnding = text[last].token.word().endsWith("s") && !word.endsWith("s");
            var isDefinite = text[first].isDefinite || (first > 0 && text[first - 1].isDefinite);
            return hasEnding && !(isDefinite && kin.contains(word));
        }

        /** Recognises "which doctor", "a social worker", "the first doctor". */
        private boolean isIndefinite(int at) {
            return at > 0 && INDEFINITE.contains(text[at - 1].regular);
        }
    }

    private static final class Maker {
        private final Vocabulary vocabulary;
        private final Set<String> titles;
        private final CaseRecord record;
        private final Map<String, Long> numbersOfFacts = new HashMap<>();
        private final Map<List<String>, Name> names = new HashMap<>();
        private final Map<List<String>, Name> parts = new HashMap<>();
        private final Map<String, List<String>> split = new HashMap<>();

        private Maker(CaseRecord record) {
            this.record = record;
            this.vocabulary = Vocabulary.of(record.vocabularies());
            this.titles = vocabulary.ofClass("title");
            for (var party : record.parties()) {
                add(split(party.name()), party, false);
                party.aliases().forEach(alias -> add(split(alias), party, isDescription(alias)));
            }
            record.people().values().forEach(person -> {
                addShort(person, person.name());
                person.aliases().forEach(alias -> addShort(person, alias));
            });
            parts.forEach(names::putIfAbsent);
            record.organisations().values().forEach(this::addToShorter);
            record.things().values().forEach(this::addToShorter);
            record.aliases().forEach(name -> names.putIfAbsent(split(name), new Name(false, false)));
            names.remove(List.of());
            names.values().forEach(this::sortBearers);
        }

        /**
         * Puts people with the most facts first, whatever their order in the file. A shared name seldom means the one that
         * the record is about.
         */
        private void sortBearers(Name name) {
            if (!name.isBody && name.bearers.size() > 1) {
                var people = name.bearers.stream()
                        .filter(record.people()::containsKey)
                        .sorted(Comparator.comparing(record::isAbout)
                                .thenComparing(this::numberOfFacts, Comparator.reverseOrder())
                                .thenComparing(id -> id))
                        .toList();
                var others = name.bearers.stream()
                        .filter(id -> !record.people().containsKey(id))
                        .toList();
                name.bearers.clear();
                name.bearers.addAll(people);
                name.bearers.addAll(others);
            }
        }

        private long numberOfFacts(String party) {
            return numbersOfFacts.computeIfAbsent(
                    party, id -> record.factsAbout(id).count());
        }

        static void make(CaseRecord record, MadeTables made) {
            var names = new Maker(record).names;
            var longest = new HashMap<String, Integer>();
            names.keySet().forEach(name -> name.forEach(word -> longest.put(word, 0)));
            names.keySet().forEach(name -> longest.merge(name.getFirst(), name.size(), Math::max));
            var rows = new HashMap<String, RowWriter>();
            // Each row has the position of its name, because misspelt names are compared in this order.
            names.forEach((words, name) -> {
                var row = new RowWriter().number(rows.size());
                row.number(name.isDescribed ? 1 : 0).number(name.isBody ? 1 : 0).texts(name.ids());
                rows.put(String.join(" ", words), row);
            });
            made.add(NAMES.name(), Rows.sorted(rows, (rest, row) -> row.add(rest)));
            made.add(WORDS.name(), NumberMap.rows(longest));
        }

        /** Whether an alias is a description, with an article or a possessive: "the lodger", "Peter's mother". */
        private static boolean isDescription(String alias) {
            return alias.startsWith("the ") || alias.contains("'s ") || alias.contains(" of ");
        }

        private void add(List<String> words, Party party, boolean isDescribed) {
            var name = names.computeIfAbsent(words, _ -> new Name(isDescribed, party.type() != PartyType.PERSON));
            name.bearers.add(party.id());
            if (words.size() > 1 && words.getFirst().equals("the")) {
                add(words.subList(1, words.size()), party, true);
            }
        }

        /** Adds a name without titles, and its first and last words alone. A first word such as "sue" is left out. */
        private void addShort(Party person, String name) {
            if (isDescription(name)) {
                return;
            }
            var plain = withoutTitles(name);
            if (plain.isEmpty()
                    || (plain.size() < split(name).size()
                            && !split(person.name()).contains(plain.getLast()))) {
                return;
            }
            add(plain, person, false);
            if ((plain.size() > 1 && name.equals(person.name())) || isSpelledLike(plain, person)) {
                addPart(plain.getLast(), person);
                if (!vocabulary.isWord(plain.getFirst())) {
                    addPart(plain.getFirst(), person);
                }
            }
        }

        /** Whether an alias is another spelling of the name: the same number of words, with the same initials. */
        private boolean isSpelledLike(List<String> alias, Party person) {
            var name = withoutTitles(person.name());
            return alias.size() > 1
                    && alias.size() == name.size()
                    && IntStream.range(0, alias.size())
                            .allMatch(at ->
                                    alias.get(at).charAt(0) == name.get(at).charAt(0));
        }

        private void addPart(String word, Party person) {
            if (word.length() > 2) {
                parts.computeIfAbsent(List.of(word), _ -> new Name(false, false))
                        .bearers
                        .add(person.id());
            }
        }

        /** Adds a body to shorter names that begin its own: the name of a court also means its divisions. */
        private void addToShorter(Party body) {
            var words = split(body.name());
            for (var length = 2; length < words.size(); length++) {
                var name = names.get(words.subList(0, length));
                if (name != null && name.isBody) {
                    name.bearers.add(body.id());
                }
            }
        }

        private List<String> withoutTitles(String name) {
            return split(name).stream().filter(word -> !titles.contains(word)).toList();
        }

        private List<String> split(String name) {
            return split.computeIfAbsent(
                    name,
                    _ -> Tokens.spoken(name).stream()
                            .map(MentionFinder::regular)
                            .toList());
        }
    }
}
