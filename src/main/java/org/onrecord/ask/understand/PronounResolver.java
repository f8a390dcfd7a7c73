package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * <p>Recency decides, as in Hobbs's naive method (1978), with two exceptions: the one whom the whole record is about comes last,
 * since everything is about that person anyway, and of two who were named together neither is meant more.
 */
final class PronounResolver {
    private static final Set<String> HE = WordClasses.of("he");
    private static final Set<String> SHE = WordClasses.of("she");
    private static final Set<String> THEY = WordClasses.of("they");
    private static final Set<String> DYING = Set.of("death", "died");
    private static final Set<String> KILLING = Set.of("kill", "killed", "murdered", "murder");
    private static final Set<String> IT = WordClasses.of("it");
    private static final Set<String> ASIDE = WordClasses.of("aside");
    private static final int MOST = 3;
    /** How many words may say what somebody is to somebody: "her line manager". */
    private static final int LONGEST_RELATION = 3;

    private final CaseRecord record;
    private final QuestionReader reader;
    private final Groups groups;
    /** The stems of the words for people's parts: "judge", "minister". */
    private @Nullable Set<String> parts;

    /**
     * Whom the pronouns of a question mean.
     *
     * @param mentions those meant; none when there is no pronoun, or the question names them
     * @param isUnknown whether "he" or "she" is none of those spoken of
     * @param candidates ids of two or more of whom one is meant, and nothing says which; else empty
     */
    record Meant(List<Mention> mentions, List<String> candidates, boolean isUnknown) {}

    PronounResolver(CaseRecord record, QuestionReader reader) {
        this.record = record;
        this.reader = reader;
        this.groups = new Groups(record);
    }

    private Set<String> parts() {
        var made = parts;
        if (made == null) {
            made = record.people().values().stream()
                    .flatMap(person -> Tokens.of(person.role()).stream().limit(2))
                    .filter(token -> !Lexicon.isFunctionWord(token.word()))
                    .map(Token::stem)
                    .collect(Collectors.toSet());
            parts = made;
        }
        return made;
    }

    /** Prepares what the first question would have to wait for. */
    void prepare() {
        parts();
    }

    Meant meant(Question question, Context context) {
        var words = question.wordsBesideNames();
        var mentions = new ArrayList<Mention>();
        var candidates = new ArrayList<String>();
        var isPersonal = words.stream().anyMatch(word -> HE.contains(word) || SHE.contains(word));
        if (words.stream().anyMatch(HE::contains)) {
            addSingle(mentions, candidates, question, context, Pronouns.HE, HE);
        }
        if (words.stream().anyMatch(SHE::contains)) {
            addSingle(mentions, candidates, question, context, Pronouns.SHE, SHE);
        }
        if (question.has("others") && question.mentions().isEmpty()) {
            mentions.addAll(groups.others(question, context));
        } else if (words.stream().anyMatch(THEY::contains)
                && question.mentions().isEmpty()
                && mentions.isEmpty()) {
            mentions.addAll(groups.several(question, context));
        }
        if (words.stream().anyMatch(IT::contains) && context.question() != null) {
            context.question().mentions().stream()
                    .filter(Mention::isBody)
                    .limit(1)
                    .map(Mention::elsewhere)
                    .forEach(mentions::add);
        }
        return new Meant(
                mentions,
                candidates,
                isPersonal && mentions.isEmpty() && question.mentions().isEmpty());
    }

    /** "His brother" after talk of Barker is "Barker's brother": a mention where the words are, or the question as it is. */
    Question withRelated(Question question, Context context) {
        for (var at = 0; at + 1 < question.tokens().size(); at++) {
            var word = question.tokens().get(at).word();
            var pronouns = HE.contains(word) ? Pronouns.HE : SHE.contains(word) ? Pronouns.SHE : null;
            if (pronouns != null && !question.isNamed(at)) {
                var related = related(question, at, owners(question, at, pronouns, context));
                if (related != null) {
                    return question.withNamed(related);
                }
            }
        }
        return question;
    }

    private List<String> owners(Question question, int at, Pronouns pronouns, Context context) {
        var named = question.mentions().stream()
                .filter(mention -> mention.end() <= at)
                .flatMap(mention -> mention.ids().stream());
        return fitting(Stream.concat(named, context.people().stream()).toList(), List.of(), pronouns);
    }

    private @Nullable Mention related(Question question, int pronoun, List<String> owners) {
        var tokens = question.tokens();
        for (var length = Math.min(LONGEST_RELATION, tokens.size() - pronoun - 1); length > 0; length--) {
            var end = pronoun + 1 + length;
            for (var owner : owners) {
                var ids = reader.related(owner, tokens.subList(pronoun + 1, end));
                if (!ids.isEmpty()) {
                    return new Mention(ids, pronoun, end, List.of(), false);
                }
            }
        }
        return null;
    }

    private void addSingle(
            List<Mention> mentions,
            List<String> candidates,
            Question question,
            Context context,
            Pronouns pronouns,
            Set<String> words) {
        if (namedSoFar(question, words, context).stream().anyMatch(id -> isCalled(id, pronouns, false))) {
            return;
        }
        if (isOfDeath(question, words) && isCalled(record.centre(), pronouns, true)) {
            mentions.add(Mention.implied(List.of(record.centre())));
            return;
        }
        var named = question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .toList();
        var ids = fitting(context.people(), named, pronouns);
        candidates.addAll(equallyNear(ids, pronouns, context));
        if (ids.isEmpty() && context.question() == null && !describesSomebody(question)) {
            ids = record.people().keySet().stream()
                    .filter(id -> !named.contains(id) && isCalled(id, pronouns, false))
                    .limit(1)
                    .toList();
        }
        // "And him?" after a plea is about somebody else who was tried, not about the one who died
        if (ids.equals(List.of(record.centre())) && question.isBare() && context.asksStep()) {
            ids = groups.triedWith(context).stream()
                    .filter(id -> isCalled(id, pronouns, false))
                    .toList();
            candidates.addAll(unlessOne(ids));
        }
        ids = toldFirst(ids, pronouns, context);
        if (!ids.isEmpty()) {
            mentions.add(Mention.implied(wasNamed(ids.getFirst(), context) ? ids.subList(0, 1) : ids));
        }
    }

    /** If the last answer names several people, one whose pronoun the record gives goes before one whose pronoun it does not. */
    private List<String> toldFirst(List<String> ids, Pronouns pronouns, Context context) {
        var told = context.told(record);
        if (told == null
                || ids.isEmpty()
                || wasNamed(ids.getFirst(), context)
                || told.people().stream()
                        .filter(ids::contains)
                        .findFirst()
                        .filter(ids.getFirst()::equals)
                        .isEmpty()) {
            return ids;
        }
        return ids.stream()
                .sorted(Comparator.comparing(id -> !(told.people().contains(id) && isCalled(id, pronouns, false))))
                .toList();
    }

    /** "His death", "when he died", "who killed him": the one whom the record is about, whoever was spoken of. */
    private static boolean isOfDeath(Question question, Set<String> pronoun) {
        var words = question.tokens().stream().map(Token::word).toList();
        return IntStream.range(1, words.size())
                .anyMatch(at -> (DYING.contains(words.get(at)) && pronoun.contains(words.get(at - 1)))
                        || (KILLING.contains(words.get(at - 1)) && pronoun.contains(words.get(at))));
    }

    /** Whether somebody was the subject of the last question, so that a pronoun means nobody else. */
    private static boolean wasNamed(String id, Context context) {
        var last = context.question();
        return last != null
                && last.mentions().stream().anyMatch(mention -> mention.ids().contains(id));
    }

    /** Two or more of these who were named side by side, in the last question or else in the first answer to it. */
    private List<String> equallyNear(List<String> fitting, Pronouns pronouns, Context context) {
        var last = context.question();
        var known = fitting.stream().filter(id -> isCalled(id, pronouns, false)).toList();
        var equal = known.isEmpty() ? fitting : known;
        if (equal.size() < 2 || last == null) {
            return List.of();
        }
        var asked = last.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .toList();
        if (asked.stream().noneMatch(fitting::contains)) {
            var told = context.told(record);
            var tokens = told == null ? List.<Token>of() : Tokens.of(told.statement());
            var group = unlessOne(Groups.sideBySide(tokens, reader.named(tokens), equal));
            return group.contains(fitting.getFirst()) ? group : List.of();
        }
        return unlessOne(
                last.has("others")
                        ? equal.stream().filter(asked::contains).toList()
                        : Groups.sideBySide(last.tokens(), last.mentions(), equal));
    }

    private List<String> unlessOne(List<String> ids) {
        var others = ids.stream()
                .filter(id -> !id.equals(record.centre()))
                .distinct()
                .toList();
        return others.size() > 1 ? others : List.of();
    }

    /**
     * Those named whom a pronoun can mean: in talk of others not who is named only after it, as in "how often did he see
     * Peter" (Chomsky 1981, principle C), unless its clause comes before the main one: "before he died, was Peter seen".
     */
    private static List<String> namedSoFar(Question question, Set<String> pronoun, Context context) {
        var words = question.tokens().stream().map(Token::word).toList();
        var at = IntStream.range(0, words.size())
                .filter(place -> pronoun.contains(words.get(place)) && !question.isNamed(place))
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
        return question.contentTokens().stream().anyMatch(token -> parts().contains(token.stem()));
    }

    /** Those of these whom the pronoun fits, in their order; the one whom the record is about only when there is nobody else. */
    private List<String> fitting(List<String> ids, List<String> named, Pronouns pronouns) {
        var centre = record.centre();
        var fitting = new ArrayList<>(ids.stream()
                .filter(id -> !named.contains(id) && isCalled(id, pronouns, true))
                .distinct()
                .limit(MOST)
                .toList());
        if (fitting.size() > 1) {
            fitting.remove(centre);
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
