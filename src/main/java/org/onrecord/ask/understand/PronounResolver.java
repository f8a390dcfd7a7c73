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
import org.onrecord.model.Lazy;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Pronouns;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/**
 * The resolver of pronouns, to antecedents in the question itself or among the people mentioned most recently.
 *
 * <p>Recency decides, as in Hobbs's naive algorithm (1978), with two exceptions: the person at the centre of the record
 * comes last, since everything concerns that person anyway; and two people named together are equally likely.
 */
final class PronounResolver {
    private static final Set<String> HE = WordClasses.of("he");
    private static final Set<String> SHE = WordClasses.of("she");
    private static final Set<String> THEY = WordClasses.of("they");
    private static final Set<String> DYING = WordClasses.of("dying");
    private static final Set<String> KILLING = WordClasses.of("killing");
    private static final Set<String> IT = WordClasses.of("it");
    private static final Set<String> ASIDE = WordClasses.of("aside");
    private static final int MAX_CANDIDATES = 3;
    /** Limits the words of a relation, such as "her line manager". */
    private static final int MAX_RELATION = 3;

    private final CaseRecord record;
    private final FrameReader reader;
    private final PluralResolver plurals;
    /** Stems of role words: "judge", "minister". */
    private final Lazy<Set<String>> roleStems = Lazy.of(this::readRoleStems);

    /**
     * The antecedents of the pronouns in a question.
     *
     * @param mentions the antecedents; empty if there is no pronoun, or the question names them
     * @param candidates ids of two or more equally likely antecedents; otherwise empty
     * @param isUnknown whether "he" or "she" has no antecedent
     */
    record Antecedents(List<Mention> mentions, List<String> candidates, boolean isUnknown) {}

    PronounResolver(CaseRecord record, FrameReader reader) {
        this.record = record;
        this.reader = reader;
        this.plurals = new PluralResolver(record);
    }

    private Set<String> readRoleStems() {
        return record.people().values().stream()
                .flatMap(person -> Tokens.of(person.role()).stream().limit(2))
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .map(Token::stem)
                .collect(Collectors.toSet());
    }

    void prepare() {
        var _ = roleStems.get();
    }

    Antecedents antecedents(Frame question, Context context) {
        var words = question.wordsOutsideNames();
        var mentions = new ArrayList<Mention>();
        var candidates = new ArrayList<String>();
        var isPersonal = words.stream().anyMatch(word -> HE.contains(word) || SHE.contains(word));
        if (words.stream().anyMatch(HE::contains)) {
            addSingular(mentions, candidates, question, context, Pronouns.HE, HE);
        }
        if (words.stream().anyMatch(SHE::contains)) {
            addSingular(mentions, candidates, question, context, Pronouns.SHE, SHE);
        }
        if (question.has("others") && question.mentions().isEmpty()) {
            mentions.addAll(plurals.others(question, context));
        } else if (words.stream().anyMatch(THEY::contains)
                && question.mentions().isEmpty()
                && mentions.isEmpty()) {
            mentions.addAll(plurals.plural(question, context));
        }
        if (words.stream().anyMatch(IT::contains) && context.frame() != null) {
            context.frame().mentions().stream()
                    .filter(Mention::isBody)
                    .limit(1)
                    .map(Mention::elsewhere)
                    .forEach(mentions::add);
        }
        return new Antecedents(
                mentions,
                candidates,
                isPersonal && mentions.isEmpty() && question.mentions().isEmpty());
    }

    /** Adds a mention for a relation such as "his brother", if the record has that person. */
    Frame withRelation(Frame question, Context context) {
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

    private List<String> owners(Frame question, int at, Pronouns pronouns, Context context) {
        var named = question.mentions().stream()
                .filter(mention -> mention.end() <= at)
                .flatMap(mention -> mention.ids().stream());
        return fitting(Stream.concat(named, context.people().stream()).toList(), List.of(), pronouns);
    }

    private @Nullable Mention related(Frame question, int pronoun, List<String> owners) {
        var tokens = question.tokens();
        for (var length = Math.min(MAX_RELATION, tokens.size() - pronoun - 1); length > 0; length--) {
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

    private void addSingular(
            List<Mention> mentions,
            List<String> candidates,
            Frame question,
            Context context,
            Pronouns pronouns,
            Set<String> words) {
        if (possibleAntecedents(question, words, context).stream().anyMatch(id -> fits(id, pronouns, false))) {
            return;
        }
        if (mentionsDeath(question, words) && fits(record.centre(), pronouns, true)) {
            mentions.add(Mention.implied(List.of(record.centre())));
            return;
        }
        var named = question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .toList();
        var ids = fitting(context.people(), named, pronouns);
        candidates.addAll(equallyLikely(ids, pronouns, context));
        if (ids.isEmpty() && context.frame() == null && !describesRole(question)) {
            ids = record.people().keySet().stream()
                    .filter(id -> !named.contains(id) && fits(id, pronouns, false))
                    .limit(1)
                    .toList();
        }
        // "And him?" after a plea means another defendant, not the person who died.
        if (ids.stream().noneMatch(id -> !id.equals(record.centre()) && fits(id, pronouns, false))
                && question.isBare()
                && context.asksCourtStep()) {
            ids = plurals.codefendants(context).stream()
                    .filter(id -> fits(id, pronouns, false))
                    .toList();
            candidates.addAll(twoOrMore(ids));
        }
        ids = answeredFirst(ids, pronouns, context);
        if (!ids.isEmpty()) {
            mentions.add(Mention.implied(wasNamed(ids.getFirst(), context) ? ids.subList(0, 1) : ids));
        }
    }

    /** Puts people in the last answer whose pronoun is known before people whose pronoun is unknown. */
    private List<String> answeredFirst(List<String> ids, Pronouns pronouns, Context context) {
        var shown = context.topAnswer(record);
        if (shown == null
                || ids.isEmpty()
                || wasNamed(ids.getFirst(), context)
                || shown.people().stream()
                        .filter(ids::contains)
                        .findFirst()
                        .filter(ids.getFirst()::equals)
                        .isEmpty()) {
            return ids;
        }
        return ids.stream()
                .sorted(Comparator.comparing(id -> !(shown.people().contains(id) && fits(id, pronouns, false))))
                .toList();
    }

    /** "His death", "when he died", "who killed him": always the person at the centre of the record. */
    private static boolean mentionsDeath(Frame question, Set<String> pronoun) {
        var words = question.tokens().stream().map(Token::word).toList();
        return IntStream.range(1, words.size())
                .anyMatch(at -> (DYING.contains(words.get(at)) && pronoun.contains(words.get(at - 1)))
                        || (KILLING.contains(words.get(at - 1)) && pronoun.contains(words.get(at))));
    }

    /** Whether the person was in the previous question, so that the pronoun can mean no one else. */
    private static boolean wasNamed(String id, Context context) {
        var last = context.frame();
        return last != null
                && last.mentions().stream().anyMatch(mention -> mention.ids().contains(id));
    }

    /** Returns candidates named together in the previous question, or in the first fact of its answer. */
    private List<String> equallyLikely(List<String> fitting, Pronouns pronouns, Context context) {
        var last = context.frame();
        var known = fitting.stream().filter(id -> fits(id, pronouns, false)).toList();
        var equal = known.isEmpty() ? fitting : known;
        if (equal.size() < 2 || last == null) {
            return List.of();
        }
        var asked = last.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .toList();
        if (asked.stream().noneMatch(fitting::contains)) {
            var shown = context.topAnswer(record);
            var tokens = shown == null ? List.<Token>of() : Tokens.of(shown.statement());
            var group = twoOrMore(PluralResolver.coordinated(tokens, reader.named(tokens), equal));
            return group.contains(fitting.getFirst()) ? group : List.of();
        }
        return twoOrMore(
                last.has("others")
                        ? equal.stream().filter(asked::contains).toList()
                        : PluralResolver.coordinated(last.tokens(), last.mentions(), equal));
    }

    private List<String> twoOrMore(List<String> ids) {
        var others = ids.stream()
                .filter(id -> !id.equals(record.centre()))
                .distinct()
                .toList();
        return others.size() > 1 ? others : List.of();
    }

    /**
     * Returns the ids named in the question that the pronoun can refer to. In a conversation, a name after the pronoun
     * is excluded, as in "how often did he see Peter" (Chomsky 1981, principle C), unless the pronoun is in a preceding
     * subordinate clause: "before he died, was Peter seen".
     */
    private static List<String> possibleAntecedents(Frame question, Set<String> pronoun, Context context) {
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

    /** Whether a role in the question may be the antecedent: "what did the judge say when he ...". */
    private boolean describesRole(Frame question) {
        return question.contentTokens().stream()
                .anyMatch(token -> roleStems.get().contains(token.stem()));
    }

    /** Returns the ids that fit, in order; the person at the centre of the record only if no other fits. */
    private List<String> fitting(List<String> ids, List<String> named, Pronouns pronouns) {
        var centre = record.centre();
        var fitting = new ArrayList<>(ids.stream()
                .filter(id -> !named.contains(id) && fits(id, pronouns, true))
                .distinct()
                .limit(MAX_CANDIDATES)
                .toList());
        if (fitting.size() > 1) {
            fitting.remove(centre);
        }
        return fitting;
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
}
