package org.onrecord.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Questions;
import org.onrecord.ask.rank.Ranking.Ranked;
import org.onrecord.ask.rank.Weights.Vector;
import org.onrecord.check.Chances.Figure;
import org.onrecord.check.CheckedClaim.Status;
import org.onrecord.check.Differences.Difference;
import org.onrecord.check.PartyOutcomes.Laid;
import org.onrecord.failure.Folding;
import org.onrecord.failure.Printable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party.Pronouns;
import org.onrecord.model.SummarySentence;
import org.onrecord.search.index.Target;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Accusations;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/** Lays the sentences of one text, in their order, beside the facts of a record. */
public final class ClaimChecker {
    private static final int MAX_CHARACTERS = 20_000;
    private static final int MAX_COMPARED = 16;
    private static final int MAX_SHOWN = 4;
    private static final int MAX_OUTCOMES = 2;
    private static final int MAX_CACHED = 4000;
    /** The least share of a clause's words that a fact must have to differ from it. */
    private static final double MIN_COVERED = 0.4;
    /** The least share of a sentence's words that one of the facts shown must have. */
    private static final double NEAR = 0.2;

    /** The values of questions about a place to live or a name, with the score by which a withheld entry may be behind. */
    private static final Map<String, Double> WITHHELD = Map.of("residence", 3.0, "names", 0.5);

    private static final int MAX_BEFORE = 10;

    private static final Set<String> GRAVE = Words.of("grave-act");
    private static final Set<String> GRAVE_SIDES = Words.of("grave-side");
    private static final Pattern QUESTION = Pattern.compile("\\?\\s*[\"”’)]*$");
    private static final Set<String> QUESTION_WORDS = WordList.ofClass("question-word");
    private static final Set<String> AUXILIARIES = WordList.ofClass("auxiliary");
    private static final Set<String> HE = WordList.ofClass("he");
    private static final Set<String> SHE = WordList.ofClass("she");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they");

    private final CaseRecord record;
    private final Questions questions;
    private final TextReader reader;
    private final Outcomes outcomes;
    private final PartyOutcomes ofParties;
    private final Lazy<Set<String>> own;
    private final Map<String, KnownFact> known = new LinkedHashMap<>();
    /** The people and bodies of the sentences before in the paragraph, the last first. */
    private List<String> before = List.of();

    /** @param questions the questions of the same record */
    public ClaimChecker(CaseRecord record, Questions questions) {
        this.record = record;
        this.questions = questions;
        this.reader = new TextReader(record);
        this.outcomes = new Outcomes(record);
        this.ofParties = new PartyOutcomes(record, reader);
        this.own = Lazy.of(() -> Stream.concat(
                        record.facts().values().stream().map(Fact::statement),
                        record.briefs().values().stream()
                                .flatMap(brief -> brief.summary().stream())
                                .map(SummarySentence::text))
                .flatMap(text -> Stream.concat(
                        Stream.of(text), ClaimReader.read(text).stream().map(Claim::text)))
                .collect(Collectors.toSet()));
    }

    /**
     * A clause beside the facts near its sentence.
     *
     * @param laid the outcomes that it gives a person
     */
    record Part(Reading reading, boolean isClause, List<Comparison> compared, List<Laid> laid) {
        Vector<Figure> figures(Comparison one, Difference difference) {
            return Chances.figures(one, difference, rival(difference), isClause);
        }

        /** Returns the fact without another difference that has most of the clause, with the detail in which one differs. */
        private @Nullable Comparison rival(Difference difference) {
            return compared.stream()
                    .filter(other -> other.differences().isEmpty()
                            && difference.isMetBy().test(other.known()))
                    .max(Comparator.comparingDouble(Comparison::covered))
                    .orElse(null);
        }
    }

    /** A detail of a sentence that facts have otherwise. */
    private record Found(String words, List<Fact> facts, double chance) {}

    public CheckedClaim check(Claim claim) {
        var written = Printable.oneLine(Printable.seen(claim.text())).strip();
        if (claim.isFirst()) {
            before = List.of();
        }
        var text = completed(written);
        var remark = unread(written, text);
        if (remark != null || text == null) {
            return new CheckedClaim(claim, Status.UNREAD, List.of(), Objects.requireNonNullElse(remark, ""), List.of());
        }
        var whole = reader.read(text);
        noteParties(whole);
        var ranking = questions.nearest(text);
        if (isWithheld(whole, ranking)) {
            return new CheckedClaim(claim, Status.WITHHELD, List.of(), "", List.of());
        }
        var parts = parts(text, whole, near(whole, ranking));
        var found = isOwn(written)
                ? List.<Found>of()
                : parts.stream().flatMap(this::found).toList();
        var facts = new LinkedHashSet<Fact>();
        found.forEach(one -> facts.addAll(
                one.facts().subList(0, Math.min(MAX_OUTCOMES, one.facts().size()))));
        var nearest = parts.getFirst().compared().stream()
                .map(one -> one.known().fact())
                .toList();
        var laid = parts.stream()
                .flatMap(part -> part.laid().stream())
                .flatMap(one -> one.own().stream().map(outcomes::standing))
                .limit(MAX_OUTCOMES)
                .toList();
        if (!laid.isEmpty()) {
            nearest.stream().limit(1).forEach(facts::add);
            facts.addAll(laid);
        }
        var isNear = !facts.isEmpty()
                || !whole.people().isEmpty()
                || parts.stream().anyMatch(part -> part.compared().stream().anyMatch(one -> one.covered() >= NEAR));
        if (isNear) {
            facts.addAll(nearest);
        }
        var status = !found.isEmpty() ? Status.DIFFERS : facts.isEmpty() ? Status.NOT_ON_RECORD : Status.NEAR;
        return new CheckedClaim(
                claim,
                status,
                found.stream().map(Found::words).distinct().toList(),
                "",
                AnsweredFact.of(facts.stream().limit(MAX_SHOWN).toList()));
    }

    /** Whether the record itself has the sentence. */
    private boolean isOwn(String sentence) {
        return own.get().contains(sentence);
    }

    /** Returns a sentence with the name meant by "he", "she" or "it" at its beginning; null if nobody is meant. */
    private @Nullable String completed(String text) {
        var first = text.split("\\s", 2)[0];
        var pronoun = Folding.lowerCase(first);
        if (!SUBJECTS.contains(pronoun)) {
            return text;
        }
        var meant = before.stream().filter(id -> isMeant(pronoun, id)).findFirst();
        return meant.map(id -> record.nameOf(id) + text.substring(first.length()))
                .orElse(pronoun.equals("it") || pronoun.equals("they") ? text : null);
    }

    private boolean isMeant(String pronoun, String id) {
        var person = record.people().get(id);
        if (person == null || pronoun.equals("it")) {
            return person == null && pronoun.equals("it");
        }
        return person.pronouns() == null
                || person.pronouns()
                        == (HE.contains(pronoun) ? Pronouns.HE : SHE.contains(pronoun) ? Pronouns.SHE : Pronouns.THEY);
    }

    private void noteParties(Reading sentence) {
        var parties = new LinkedHashSet<String>();
        var subject = sentence.subject();
        if (subject != null) {
            parties.add(subject.ids().getFirst());
        }
        sentence.mentions()
                .reversed()
                .forEach(mention -> parties.add(mention.ids().getFirst()));
        parties.addAll(before);
        before = parties.stream().limit(MAX_COMPARED).toList();
    }

    /** Returns why a sentence is not read as a claim, with its words; null if it is. */
    private @Nullable String unread(String written, @Nullable String text) {
        if (text == null) {
            return "nobody is named before “" + written.split("\\s", 2)[0] + "”";
        }
        if (text.length() > MAX_CHARACTERS) {
            return "longer than " + MAX_CHARACTERS + " characters";
        }
        if (QUESTION.matcher(text).find() && isAsked(text)) {
            return "a question";
        }
        if (text.endsWith(":")) {
            return "an introduction to what follows";
        }
        var reading = reader.read(text);
        return reading.tokens().isEmpty()
                ? "no words"
                : reading.all("opinion")
                        .findFirst()
                        .map(match -> "an opinion: “" + reading.written(match.start(), match.end()) + "”")
                        .orElse(null);
    }

    private static boolean isAsked(String text) {
        var first = Tokens.first(1, text);
        return first.isEmpty()
                || QUESTION_WORDS.contains(first.getFirst().word())
                || AUXILIARIES.contains(first.getFirst().word());
    }

    private boolean isWithheld(Reading sentence, List<Ranked> ranking) {
        var close = sentence.people().isEmpty() || sentence.has("state")
                ? 0
                : Vocabulary.of(record.vocabularies()).questions().find(sentence.tokens()).stream()
                        .mapToDouble(match -> WITHHELD.getOrDefault(match.name(), 0.0))
                        .max()
                        .orElse(0);
        var least = ranking.getFirst().score() - close;
        return ranking.stream()
                .takeWhile(one -> one.score() >= least)
                .limit(close == 0 ? 1 : MAX_BEFORE)
                .anyMatch(one -> one.entry().kind() == Target.Kind.WITHHELD);
    }

    /** Returns the parts of a sentence with the facts near it. */
    List<Part> parts(String text) {
        var whole = reader.read(text);
        return parts(text, whole, near(whole, questions.nearest(text)));
    }

    private List<Part> parts(String text, Reading whole, Map<Fact, Integer> near) {
        var clauses = Clauses.of(text, reader);
        var isClause = clauses.size() > 1;
        return (isClause ? clauses : List.of(whole))
                .stream()
                        .map(reading -> new Part(reading, isClause, compared(reading, near), ofParties.in(reading)))
                        .toList();
    }

    private List<Comparison> compared(Reading clause, Map<Fact, Integer> near) {
        return near.entrySet().stream()
                .map(entry -> Comparison.of(clause, known(entry.getKey()), record, entry.getValue()))
                .toList();
    }

    private KnownFact known(Fact fact) {
        if (known.size() > MAX_CACHED) {
            known.clear();
        }
        return known.computeIfAbsent(fact.id(), _ -> KnownFact.of(fact, record, reader));
    }

    /** Returns the facts nearest to a sentence that may be laid beside it. */
    private Map<Fact, Integer> near(Reading sentence, List<Ranked> ranking) {
        var facts = new LinkedHashMap<Fact, Integer>();
        for (var at = 0; at < ranking.size() && facts.size() < MAX_COMPARED; at++) {
            var entry = ranking.get(at);
            var fact = entry.entry().kind() == Target.Kind.FACT
                    ? record.facts().get(entry.entry().id())
                    : null;
            if (fact != null && isFor(sentence, known(fact))) {
                facts.put(fact, at + 1);
            }
        }
        return facts;
    }

    /**
     * Whether a fact may be laid beside a sentence: only facts about a person, if the sentence is about a person; the outcome of a
     * person only if it names that person, or names nobody and has no other subject.
     */
    private static boolean isFor(Reading sentence, KnownFact known) {
        var people = sentence.mentions().stream()
                .filter(mention -> !mention.isBody())
                .toList();
        var verb = sentence.verb();
        var named = people.stream()
                .filter(mention -> mention.description().isEmpty())
                .toList();
        var subjects = named.stream().filter(mention -> mention.end() <= verb).toList();
        var isGrave = isGrave(sentence);
        var isAboutThing = subjects.isEmpty() && !isGrave && !sentence.word(0).equals("it");
        var about = isGrave && !subjects.isEmpty() ? subjects : isAboutThing ? List.<Mention>of() : named;
        var isStranger = isGrave || sentence.isAboutStranger();
        var isOfOthers =
                !about.isEmpty() && about.stream().noneMatch(mention -> Comparison.isIn(mention, sentence, known));
        if (isOfOthers
                || (isStranger
                        && sentence.strangers().stream().anyMatch(at -> Comparison.share(sentence, at, known) == 0))) {
            return false;
        }
        var person = known.fact().subject();
        return person == null
                || (people.isEmpty()
                        ? isOfSubject(sentence, known)
                        : people.stream().anyMatch(mention -> mention.ids().contains(person)));
    }

    /** Whether a sentence gives somebody an outcome, or accuses somebody. */
    private static boolean isGrave(Reading sentence) {
        return Accusations.in(sentence.tokens()).anyMatch(match -> !sentence.isNamed(match.start()))
                || sentence.acts().stream().anyMatch(act -> GRAVE.contains(act.name()))
                || GRAVE_SIDES.stream().anyMatch(sentence.sides()::containsKey);
    }

    /** Whether a fact has every name and word before the first verb of a sentence. */
    private static boolean isOfSubject(Reading sentence, KnownFact known) {
        var verb = sentence.verb();
        return sentence.mentions().stream()
                        .filter(mention -> mention.end() <= verb)
                        .allMatch(mention -> Comparison.isIn(mention, sentence, known))
                && sentence.content().stream()
                        .filter(at -> at < verb
                                && !Lexicon.isEveryday(sentence.tokens().get(at))
                                && sentence.acts().stream().noneMatch(act -> act.covers(at)))
                        .allMatch(at -> Comparison.share(sentence, at, known) > 0);
    }

    /** Returns the likeliest difference of a clause, and the outcomes that the person named in it does not have. */
    private Stream<Found> found(Part part) {
        var laid = part.laid().stream()
                .filter(one -> one.has() != null)
                .map(one -> new Found(words(one.said(), Objects.requireNonNull(one.has())), one.own(), 1));
        var likely = part.compared().stream()
                .flatMap(one -> candidates(part, one).stream()
                        .map(difference -> new Found(
                                words(difference.said(), difference.has()),
                                List.of(one.known().fact()),
                                Chances.SHIPPED.of(part.figures(one, difference)))))
                .filter(found -> Chances.SHIPPED.isLikely(found.chance()))
                .max(Comparator.comparingDouble(Found::chance));
        return Stream.concat(laid, likely.stream());
    }

    private static String words(String said, String has) {
        return said + " (the fact: " + has + ")";
    }

    /**
     * Returns the differences from a fact that may be about the same, without those in which what followed the fact has what the
     * clause says. On a day that the record cannot know of, nothing differs.
     */
    List<Difference> candidates(Part part, Comparison one) {
        var clause = part.reading();
        var isLater =
                clause.dates().stream().anyMatch(dated -> dated.span().from().isAfter(record.asOf()));
        var isLaid = part.laid().stream().anyMatch(laid -> laid.has() != null);
        var isOutcome = one.known().fact().subject() != null;
        // What somebody is said to have done or suffered is compared with the outcomes of that person alone.
        var isOfNobody = isGrave(clause) && !isOutcome && !clause.people().isEmpty();
        if (isLater || isLaid || isOfNobody || one.covered() < MIN_COVERED) {
            return List.of();
        }
        var sequel = outcomes.sequel(one.known().fact());
        var followed = sequel == null ? List.<Fact>of() : sequel.facts();
        return one.differences().stream()
                .filter(difference -> !GRAVE_SIDES.contains(difference.group())
                        || (isOutcome && part.laid().isEmpty()))
                .filter(difference -> followed.stream().map(this::known).noneMatch(difference.isMetBy()))
                .toList();
    }
}
