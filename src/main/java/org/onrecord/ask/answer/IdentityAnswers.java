package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The answerer for "who is" questions, with the fact that states the identity, the profile and the overview. */
public final class IdentityAnswers implements Answerer {
    private static final double HALF = 0.5;
    private static final Set<String> ACCOUNT = Set.of("summary", "overview", "broad");

    private final CaseRecord record;
    private final Suggestions followOn;

    public IdentityAnswers(CaseRecord record) {
        this.record = record;
        this.followOn = new Suggestions(record);
    }

    @Override
    public String name() {
        return "the identity of a person or body";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        if (merged.frame().isIdentityOfSeveral()) {
            return several(merged.frame());
        }
        var asksAccount = !merged.refersBack() && asksAccount(merged.frame());
        var party = asksAccount || merged.frame().isIdentity() ? named(merged.frame(), record) : null;
        var brief = party != null && asksAccount ? briefAbout(party) : null;
        if (brief != null) {
            return account(brief, most);
        }
        var introduction = party == null ? null : introduction(party);
        return party == null || introduction == null ? null : response(party, introduction, most);
    }

    /** Whether the question is "tell me about Barker" or "Barker in short". */
    private boolean asksAccount(Frame question) {
        return ACCOUNT.stream().anyMatch(question::has)
                && !question.isYesNo()
                && !question.has("why")
                && question.span() == null
                && question.contentExcept(ACCOUNT).isEmpty()
                && question.mentions().size() == 1
                && !question.mentions().getFirst().ids().contains(record.centre());
    }

    /** Returns the longest brief with the party's name in its heading and the party before all others, or null. */
    private @Nullable Brief briefAbout(Party party) {
        var name = Tokens.of(party.name()).getLast().word();
        return record.briefs().values().stream()
                .filter(brief -> brief.people().stream().limit(1).anyMatch(party.id()::equals)
                        && Tokens.of(brief.heading()).stream()
                                .anyMatch(token -> token.word().equals(name)))
                .max(Comparator.comparingInt(brief -> brief.facts().size()))
                .orElse(null);
    }

    private Response account(Brief brief, int most) {
        var facts = record.factsIn(brief)
                .limit(Math.max(most, RankedAnswers.MAX_BRIEF_FACTS))
                .toList();
        var command = EquivalentCommand.of(brief);
        return Response.of(AnsweredFact.of(facts), null, command)
                .withSummary(brief.summary())
                .withSuggestions(followOn.from(facts.getFirst(), command));
    }

    /** Answers with the role of each, and the fact that introduces each; null if one of them is ambiguous or private. */
    private @Nullable Response several(Frame question) {
        var parties = question.mentions().stream()
                .map(mention -> named(mention, record))
                .distinct()
                .toList();
        if (parties.contains(null)) {
            return null;
        }
        var facts = parties.stream().map(this::firstFact).distinct().toList();
        var roles = parties.stream().map(IdentityAnswers::role).collect(Collectors.joining(" "));
        return Response.of(
                AnsweredFact.of(facts),
                roles,
                EquivalentCommand.show(facts.stream().map(Fact::id)));
    }

    /** Returns the fact that introduces a party, or the first about it. */
    private Fact firstFact(Party party) {
        var introduction = introduction(party);
        return introduction == null ? record.factsAbout(party.id()).findFirst().orElseThrow() : introduction;
    }

    private Response response(Party party, Fact introduction, int most) {
        var facts = Stream.of(Stream.of(introduction), profile(party), overview(party))
                .flatMap(Function.identity())
                .distinct()
                .limit(most)
                .map(AnsweredFact::of)
                .toList();
        var command = "onrecord who " + party.id();
        return Response.of(facts, role(party), command).withSuggestions(followOn.from(introduction, command));
    }

    /** Returns the party named; null if it is ambiguous or private. */
    static @Nullable Party named(Frame question, CaseRecord record) {
        return named(question.mentions().getFirst(), record);
    }

    private static @Nullable Party named(Mention mention, CaseRecord record) {
        var ids = mention.ids();
        var party = ids.size() == 1 ? record.party(ids.getFirst()) : null;
        return party == null || party.isPrivate() ? null : party;
    }

    static String role(Party party) {
        return party.name() + ": " + party.role() + ".";
    }

    /** Returns the fact with the most words of the party's role, more than half of them; otherwise null. */
    private @Nullable Fact introduction(Party party) {
        var role = stems(party.role().split(",", 2)[0]);
        return Stream.of(profile(party), overview(party).filter(fact -> isSubject(party, fact)))
                .map(facts -> facts.filter(fact -> shared(role, fact) > HALF * role.size())
                        .max(Comparator.comparingLong(fact -> shared(role, fact))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Stream<Fact> profile(Party party) {
        return record.factsAbout(party.id()).filter(fact -> fact.kind() == FactKind.PROFILE);
    }

    private Stream<Fact> overview(Party party) {
        return record.overview().stream()
                .flatMap(section -> section.facts().stream())
                .map(id -> Objects.requireNonNull(record.facts().get(id)))
                .filter(fact -> fact.people().contains(party.id()));
    }

    private static boolean isSubject(Party party, Fact fact) {
        return fact.people().getFirst().equals(party.id());
    }

    private static long shared(Set<String> role, Fact fact) {
        return stems(fact.statement()).stream().filter(role::contains).count();
    }

    private static Set<String> stems(String text) {
        return Tokens.of(text).stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .map(Token::stem)
                .collect(Collectors.toSet());
    }
}
