package org.onrecord.ask.answer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.rank.Entries;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;

/** Rejects answers about people, bodies, trials, cases or countries other than the question's. */
public final class SubjectGuard {
    private static final Set<String> REASON = WordList.ofClass("asking-reason");

    private final CaseRecord record;
    private final FrameReader names;
    private final Entries entries;
    private final List<Mention> subjects;
    /** The person of another case under discussion, or null. */
    private final @Nullable String otherCase;

    private final Frame asked;
    private final @Nullable Accusation accusation;
    /** The context of "why?" about what was shown; null for other questions. */
    private final @Nullable Context shown;

    /** @param names finds the names of the record in a text */
    public SubjectGuard(CaseRecord record, FrameReader names, Entries entries, Merged merged, Context context) {
        this.record = record;
        this.names = names;
        this.entries = entries;
        this.subjects = subjects(merged, context).toList();
        this.otherCase = merged.frame().otherCase();
        this.asked = merged.asked();
        this.shown = context.exchange() != null && asked.has("why") && asked.isMadeOf(REASON) ? context : null;
        this.accusation = Accusation.of(record, entries, merged.frame(), subjects, this::isNamedIn);
    }

    /** Returns what the question accuses its subjects of, or null. */
    @Nullable
    Accusation accusation() {
        return accusation;
    }

    /** Whether the question is "why?" about what was shown. */
    boolean asksReason() {
        return shown != null;
    }

    /** Returns the ranking without entries that would name cleared people as an answer to who is guilty. */
    public Ranking rankingFor(Ranking ranking) {
        var isOfCleared = Accusation.ofCleared(record, entries, asked, subjects);
        return isOfCleared == null || ranking.isListed() ? ranking : ranking.without(isOfCleared);
    }

    /** Whether the answer of a lookup is about the subjects, and about what the question accuses them of. */
    public boolean allowsLookup(Response response) {
        var facts = record.factsWith(
                response.answers().stream().map(AnsweredFact::id).toList());
        return allows(response) && (accusation == null || accusation.isIn(facts));
    }

    /**
     * Returns the people and bodies that the question names, and the antecedents of its pronouns and gaps. Excludes whom
     * the record is about and people that only the context suggests.
     */
    private Stream<Mention> subjects(Merged merged, Context context) {
        var asked = merged.asked();
        // "They" after a question about one person is that person.
        var isBound = context.frame() != null
                && !asked.has("others")
                && (merged.isRepeated()
                        || asked.hasSingularPronoun()
                        || (asked.hasPersonalPronoun() && merged.about().size() == 1));
        return merged.frame().mentions().stream()
                .filter(mention -> !mention.isImplied()
                        || asked.mentions().contains(mention)
                        || (isBound
                                && !mention.isBody()
                                && mention.description().isEmpty()))
                .filter(mention -> mention.ids().stream().noneMatch(record::isAbout));
    }

    /**
     * Whether answers are about each subject: the first about all, or about some and no one else, with the rest in
     * later answers. A message such as that a person was never tried counts too.
     */
    public boolean allows(Response response) {
        var answers = response.answers();
        return answers.isEmpty()
                || isNamedIn(response.message())
                || (!isOfThisCase(answers.getFirst()) && areAbout(answers));
    }

    /** Whether an open question names each subject, or has a fact about each. */
    public boolean allows(OpenQuestion open) {
        return subjects.stream()
                .allMatch(subject -> isNamedIn(open.text(), subject)
                        || record.factsWith(open.facts()).anyMatch(fact -> isAbout(fact, subject)));
    }

    /** Whether a fact is not about the person of another case that the question is about. */
    private boolean isOfThisCase(AnsweredFact answer) {
        return otherCase != null && !answer.people().contains(otherCase);
    }

    /** Returns the nearest entries with a sentence that says whether they are about the subjects. */
    Response unsure(List<Nearest> nearest) {
        if (otherCase != null
                && facts(nearest.getFirst()).noneMatch(fact -> fact.people().contains(otherCase))) {
            return otherCase(otherCase);
        }
        if (shown != null) {
            return reason(nearest, shown);
        }
        var response = Response.unsure(nearest);
        if (subjects.isEmpty()
                || isAboutAny(nearest.getFirst())
                || subjects.stream().anyMatch(this::isPrivate)) {
            return response;
        }
        var isAny = nearest.stream().anyMatch(this::isAboutAny);
        return response.withMessage("Closest on record (it may not answer this; "
                + (isAny ? "the first is not" : "none is") + " about " + names() + "):");
    }

    /** Returns the nearest entries about the people or facts that were shown. */
    private Response reason(List<Nearest> nearest, Context context) {
        var parties = Objects.requireNonNull(context.exchange()).parties().stream()
                .filter(id -> !record.isAbout(id))
                .toList();
        var kept = nearest.stream()
                .filter(one -> facts(one)
                        .anyMatch(fact -> context.answers().contains(fact.id())
                                || fact.parties().anyMatch(parties::contains)))
                .toList();
        if (kept.isEmpty()) {
            return Response.none(Reason.NOT_ON_RECORD, "No reason is on record.");
        }
        var response = Response.unsure(kept);
        return kept.getFirst().isProbable() && context.frame() != null
                ? response
                : response.withMessage("Closest to a reason on record (it may not be one):");
    }

    /** Declines a question about another case, and names its person unless the person is private. */
    private Response otherCase(String person) {
        var party = record.publicParty(person);
        var name = party == null ? "" : ", not that of " + party.name();
        return Response.none(Reason.NOT_ON_RECORD, "The record is about this case only" + name + ".");
    }

    private boolean isPrivate(Mention subject) {
        var party = record.party(subject.ids().getFirst());
        return party != null && party.isPrivate();
    }

    private Stream<Fact> facts(Nearest one) {
        return record.factsWith(one.facts());
    }

    private boolean isAboutAny(Nearest one) {
        return facts(one).anyMatch(this::isAboutAny)
                || subjects.stream().anyMatch(subject -> subject.ids().contains(one.id()));
    }

    private String names() {
        return subjects.stream()
                .map(subject -> record.nameOf(subject.ids().getFirst()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private boolean isNamedIn(@Nullable String message) {
        return message != null
                && !subjects.isEmpty()
                && subjects.stream().allMatch(subject -> isNamedIn(message, subject));
    }

    private boolean areAbout(List<AnsweredFact> answers) {
        var first = answers.getFirst();
        return subjects.stream().allMatch(subject -> isAbout(first, subject))
                || (isOnlyAboutSubjects(first)
                        && subjects.stream()
                                .allMatch(subject -> answers.stream().anyMatch(answer -> isAbout(answer, subject))));
    }

    private boolean isOnlyAboutSubjects(AnsweredFact answer) {
        return subjects.stream().anyMatch(subject -> isAbout(answer, subject))
                && answer.people().stream()
                        .filter(id -> !record.isAbout(id))
                        .allMatch(id -> subjects.stream()
                                .anyMatch(subject -> subject.ids().contains(id)));
    }

    /** Returns the id of the only subject if it is a person that the question names or refers to, otherwise null. */
    @Nullable
    String person() {
        var only = subjects.size() == 1 ? subjects.getFirst() : null;
        return only == null
                        || only.isBody()
                        || only.ids().size() > 1
                        || !isReferredTo(only.ids().getFirst())
                ? null
                : only.ids().getFirst();
    }

    private boolean isReferredTo(String person) {
        var isNamed =
                asked.mentions().stream().anyMatch(mention -> mention.ids().contains(person));
        var party = record.party(person);
        return isNamed
                || (asked.hasSingularPronoun()
                        ? party != null && party.pronouns() != null
                        : asked.hasPersonalPronoun());
    }

    private boolean isAboutAny(Fact fact) {
        return subjects.stream().anyMatch(subject -> isAbout(fact, subject));
    }

    private boolean isAbout(AnsweredFact answer, Mention subject) {
        var fact = record.facts().get(answer.id());
        return fact == null || isAbout(fact, subject);
    }

    /**
     * Whether a fact lists or names a subject. A description such as "the doctor" may mean an unlisted party: facts
     * with no other party pass, and facts with the words. For a body such as "the government", facts pass if a listed
     * question names it.
     */
    private boolean isAbout(Fact fact, Mention subject) {
        if (fact.parties().anyMatch(subject.ids()::contains)
                || isNamedIn(fact.statement(), subject)
                || (fact.note() != null && isNamedIn(fact.note(), subject))) {
            return true;
        }
        return !subject.description().isEmpty()
                && (fact.parties().allMatch(record::isAbout)
                        || describes(fact, subject)
                        || (subject.isBody() && fact.asked().stream().anyMatch(asked -> isNamedIn(asked, subject))));
    }

    private static boolean describes(Fact fact, Mention subject) {
        var stems = Tokens.of(fact.statement()).stream().map(Token::stem).toList();
        return subject.description().stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .allMatch(token -> stems.contains(token.stem()));
    }

    private boolean isNamedIn(String text, Mention subject) {
        var tokens = Tokens.of(text);
        return names.named(tokens).stream()
                .filter(mention -> mention.ids().size() == 1
                        && subject.ids().contains(mention.ids().getFirst()))
                .anyMatch(mention -> mention.isBody() || hasSurname(mention, tokens));
    }

    /** Whether a mention has the person's surname; "the Justice Secretary" may be another holder of the office. */
    private boolean hasSurname(Mention mention, List<Token> tokens) {
        var surname =
                Tokens.of(record.nameOf(mention.ids().getFirst())).getLast().stem();
        return tokens.subList(mention.start(), mention.end()).stream()
                .anyMatch(token -> token.stem().equals(surname));
    }
}
