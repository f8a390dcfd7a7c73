package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Pronouns;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/**
 * Finds whom a pronoun means: somebody of the question itself, else those spoken of last whom it fits.
 *
 * <p>Recency decides, as in Hobbs's naive method (1978), with one exception: the one whom the whole record is about
 * comes last, since everything is about that person anyway.
 */
final class PronounResolver {
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> IT = Background.IT;
    private static final Set<String> ASIDE = WordClasses.of("aside");
    private static final int MOST = 3;

    private final CaseRecord record;
    /** The stems of the words for people's parts: "judge", "minister". */
    private final Set<String> parts;

    PronounResolver(CaseRecord record) {
        this.record = record;
        this.parts = record.people().values().stream()
                .flatMap(person -> Tokens.of(person.role()).stream().limit(2))
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .map(Token::stem)
                .collect(Collectors.toSet());
    }

    /** Those whom the pronouns of a question mean; none if it has none, or names them itself. */
    List<Mention> meant(Question question, Context context) {
        var meant = new ArrayList<Mention>();
        if (question.hasWord(HE)) {
            add(meant, question, context, Pronouns.HE, HE);
        }
        if (question.hasWord(SHE)) {
            add(meant, question, context, Pronouns.SHE, SHE);
        }
        var last = context.question();
        if (question.hasWord(THEY) && question.mentions().isEmpty() && last != null) {
            last.mentions().stream().limit(1).map(Mention::elsewhere).forEach(meant::add);
        }
        if (question.hasWord(IT) && last != null) {
            last.mentions().stream()
                    .filter(this::isBody)
                    .limit(1)
                    .map(Mention::elsewhere)
                    .forEach(meant::add);
        }
        return meant;
    }

    /**
     * Somebody described by whose they are: "his brother" after talk of Barker is whom the record calls "Barker's
     * brother". The mention stands where the description does.
     */
    List<Mention> related(Question question, Context context, QuestionReader reader) {
        var related = new ArrayList<Mention>();
        for (var at = 0; at + 1 < question.tokens().size(); at++) {
            var word = question.tokens().get(at).word();
            var pronouns = word.equals("his") ? Pronouns.HE : word.equals("her") ? Pronouns.SHE : null;
            if (pronouns == null) {
                continue;
            }
            for (var id : spokenOf(context.people(), List.of(), pronouns)) {
                var named = reader.mentions(Tokens.of(
                        record.nameOf(id) + " " + question.tokens().get(at + 1).word()));
                var last = Tokens.of(record.nameOf(id));
                var short_ = reader.mentions(
                        List.of(last.getLast(), question.tokens().get(at + 1)));
                for (var mention : java.util.stream.Stream.concat(named.stream(), short_.stream())
                        .toList()) {
                    if (mention.end() - mention.start() > 1 && !mention.ids().contains(id)) {
                        related.add(new Mention(mention.ids(), at, at + 2, List.of(), false));
                        return related;
                    }
                }
            }
        }
        return related;
    }

    private boolean isBody(Mention mention) {
        return mention.ids().stream().allMatch(id -> record.organisations().containsKey(id));
    }

    private void add(List<Mention> meant, Question question, Context context, Pronouns pronouns, Set<String> words) {
        var named = question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .toList();
        var nearest = namedSoFar(question, words, context);
        if (nearest.stream().anyMatch(id -> isCalled(id, pronouns, false))) {
            return;
        }
        var ids = spokenOf(context.people(), named, pronouns);
        if (ids.isEmpty() && !describesSomebody(question)) {
            ids = record.people().keySet().stream()
                    .filter(id -> !named.contains(id) && isCalled(id, pronouns, false))
                    .limit(1)
                    .toList();
        }
        if (!ids.isEmpty()) {
            meant.add(Mention.implied(ids));
        }
    }

    /**
     * Those named whom a pronoun can mean: in talk of others not who is named only after it, as in "how often did he see
     * Peter" (Chomsky 1981, principle C), unless its clause comes before the main one: "before he died, was Peter seen".
     */
    private static List<String> namedSoFar(Question question, Set<String> pronoun, Context context) {
        var words = question.tokens().stream().map(Token::word).toList();
        var at = IntStream.range(0, words.size())
                .filter(place -> pronoun.contains(words.get(place)))
                .findFirst()
                .orElse(words.size());
        var isAside = words.subList(0, at).stream().anyMatch(ASIDE::contains);
        return question.mentions().stream()
                .filter(mention -> context.people().isEmpty() || isAside || mention.start() < at)
                .flatMap(mention -> mention.ids().stream())
                .toList();
    }

    /** "What did the judge say when he ...": somebody is described whom the pronoun can mean, though not who that is. */
    private boolean describesSomebody(Question question) {
        return question.contentTokens().stream().anyMatch(token -> parts.contains(token.stem()));
    }

    /** Those of these whom the pronoun fits, in their order, the one whom the record is about last. */
    private List<String> spokenOf(List<String> ids, List<String> named, Pronouns pronouns) {
        var centre = record.centre();
        var fitting = new ArrayList<>(ids.stream()
                .filter(id -> !named.contains(id) && isCalled(id, pronouns, true))
                .limit(MOST)
                .toList());
        if (fitting.size() > 1 && fitting.remove(centre)) {
            fitting.add(centre);
        }
        return fitting;
    }

    private boolean isCalled(String id, Pronouns pronouns, boolean unlessKnown) {
        var party = record.people().get(id);
        return party != null
                && party.type() == PartyType.PERSON
                && (pronounsOf(party) == pronouns || (unlessKnown && pronounsOf(party) == null));
    }

    /** What the record says, else what a word for the person does: "father", "Lord". */
    private static @Nullable Pronouns pronounsOf(Party party) {
        if (party.pronouns() != null) {
            return party.pronouns();
        }
        var cues = Lexicon.genders().find(Tokens.of(party.name())).stream()
                .map(Lexicon.Match::name)
                .toList();
        return cues.contains("male") ? Pronouns.HE : cues.contains("female") ? Pronouns.SHE : null;
    }
}
