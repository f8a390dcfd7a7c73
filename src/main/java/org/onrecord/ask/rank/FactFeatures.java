package org.onrecord.ask.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;
import org.onrecord.search.index.SearchIndex;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/**
 * What the facts of a record are about and what their statements tell, apart from their words.
 */
public final class FactFeatures {
    private static final Set<String> HONOURS = WordClasses.of("honours");

    private final CaseRecord record;
    private final SearchIndex index;
    private final List<Set<String>> cues = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Set<String> roleStems = new HashSet<>();
    private final List<Set<String>> headlines = new ArrayList<>();
    private final Map<String, StatementFeatures> tellings = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Offences offences;

    public FactFeatures(CaseRecord record, SearchIndex index) {
        this.record = record;
        this.index = index;
        var facts = List.copyOf(record.facts().values());
        this.offences = new Offences(facts);
        for (var person : parties(record)) {
            var tokens = Tokens.of(person.name() + " " + person.role() + " " + String.join(" ", person.aliases()));
            var stems = Stream.concat(
                            tokens.stream()
                                    .filter(token -> !Lexicon.isFunctionWord(token.word()))
                                    .map(Token::stem),
                            Lexicon.synonyms().find(tokens).stream().map(match -> "=" + match.name()))
                    .collect(Collectors.toUnmodifiableSet());
            roles.put(person.id(), stems);
            roleStems.addAll(stems);
        }
        record.overview().forEach(section -> told.addAll(section.facts()));
        for (var number = 0; number < facts.size(); number++) {
            add(number, facts.get(number));
        }
    }

    /** The cues of questions that the statement of a fact has words of: what steps and events it tells of. */
    Set<String> cues(Fact fact) {
        return cues.get(number(fact));
    }

    /** Whether the record's overview tells a fact. */
    boolean isInOverview(Fact fact) {
        return told.contains(fact.id());
    }

    /** Id of the person whom the record is about: the first of its people; empty when it has none. */
    String centre() {
        return record.centre();
    }

    /** Whether a stem is part of what the record calls anybody's part, or of a title: "judge", "leader". */
    boolean isRole(String stem) {
        return roleStems.contains(stem);
    }

    /** The stems of the words of somebody's id and name. */
    Set<String> stemsOf(String id) {
        return Tokens.of(id + " " + record.nameOf(id)).stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .map(Token::stem)
                .collect(Collectors.toSet());
    }

    /** The stems of somebody's title and part. */
    Set<String> roleOf(String id) {
        return roles.getOrDefault(id, Set.of());
    }

    /** The stems of the words of a fact's id, numbers left out. */
    Set<String> headlineOf(Fact fact) {
        return headlines.get(number(fact));
    }

    /** Whether somebody is listed with a fact or named in its statement. */
    public boolean isAbout(Fact fact, String id) {
        return index.isAbout(fact, id);
    }

    /** The offences that the record tells of. */
    Offences offences() {
        return offences;
    }

    /** Whether the statement of a fact names one of its parties by the last word of the name, honours left out. */
    boolean names(Fact fact, String id) {
        return Tokens.of(record.nameOf(id)).reversed().stream()
                .map(Token::word)
                .filter(word -> !HONOURS.contains(word))
                .findFirst()
                .filter(telling(fact).words()::contains)
                .isPresent();
    }

    /** What the statement of a fact tells; it is looked at once. */
    StatementFeatures telling(Fact fact) {
        return tellings.computeIfAbsent(fact.id(), none -> StatementFeatures.of(fact));
    }

    /** Whether a fact tells why something is so. */
    public boolean givesReason(Fact fact) {
        return telling(fact).reason() || fact.kind() == FactKind.FINDING;
    }

    /**
     * Whether a fact counts what a question asks the number of: beside the word for it or one that means the same, or
     * somewhere if it has that word itself.
     */
    public boolean counts(Question question, Fact fact) {
        var tells = telling(fact);
        var counted = Demand.counted(question);
        if (tells.counts(counted)) {
            return true;
        }
        var hasNumber = tells.cardinal() || tells.amountNoted();
        var groups = groups(question.contentTokens());
        return (hasNumber && tells.undated().stream().map(Token::stem).anyMatch(counted::contains))
                || tells.counts(tells.undated().stream()
                        .filter(token -> groups(List.of(token)).stream().anyMatch(groups::contains))
                        .map(Token::stem)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> groups(List<Token> tokens) {
        return Lexicon.synonyms().find(tokens).stream().map(Lexicon.Match::name).collect(Collectors.toSet());
    }

    /** Whether a fact tells how much or how many a question asks for, be it in its note; "the second trial" counts trials only. */
    public Predicate<Fact> tellsAmount(Question question) {
        var counted = Demand.counted(question);
        return fact -> {
            var tells = telling(fact);
            return tells.money() || tells.cardinal() || tells.amountNoted() || tells.counts(counted);
        };
    }

    /** Whether a fact tells how old somebody was, be it in its note. */
    public boolean tellsAge(Fact fact) {
        return telling(fact).age() || telling(fact).ageNoted();
    }

    /** Whether any fact has a term. */
    public boolean hasTerm(String term) {
        return index.hasTerm(term);
    }

    private void add(int number, Fact fact) {
        numbers.put(fact.id(), number);
        cues.add(Lexicon.cues().find(Tokens.of(fact.statement())).stream()
                .map(Lexicon.Match::name)
                .collect(Collectors.toUnmodifiableSet()));
        headlines.add(Tokens.of(fact.id()).stream()
                .filter(token -> !token.hasDigit() && !Lexicon.isFunctionWord(token.word()))
                .map(Token::stem)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private int number(Fact fact) {
        return Objects.requireNonNull(numbers.get(fact.id()));
    }

    private static List<Party> parties(CaseRecord record) {
        var parties = new ArrayList<>(record.people().values());
        parties.addAll(record.organisations().values());
        return parties;
    }
}
