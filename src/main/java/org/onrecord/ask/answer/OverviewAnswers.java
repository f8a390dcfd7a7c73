package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** The answerer for questions about the case or one part of it, with the record's overview. */
public final class OverviewAnswers implements Answerer {
    /** Cues that exclude an account. */
    private static final Set<String> PARTICULAR =
            Set.of("how-many", "how-much", "how-long", "how-old", "when", "where");

    /** Limits the decisions per section, and the facts from the end of the last section. */
    private static final int MAX_DECISIONS = 8;

    private static final int LATEST = 5;

    /** Minimum number of facts in a section that match a word of the question. */
    private static final int MIN_FACTS = 3;

    /** Words for reviews and failings in general. */
    private static final Set<String> GENERAL = WordClasses.of("general-finding");

    private static final Set<String> PEOPLE = WordClasses.of("those-responsible");

    private final CaseRecord record;

    public OverviewAnswers(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public @Nullable Response answer(Resolved resolved, Context context, int most) {
        var question = resolved.question();
        var since = since(question);
        if (since != null) {
            return since;
        }
        if (PARTICULAR.stream().anyMatch(question::has)
                || !isAboutTheCase(question)
                || !(new OverviewQuery().answer(record) instanceof Found page)
                || !(page.content() instanceof OverviewPage overview)
                || overview.sections().isEmpty()) {
            return null;
        }
        var words = meaningful(question);
        var asksAccount = question.has("overview") || (question.has("summary") && startsWithAccount(question));
        if (words.isEmpty() && asksAccount && !question.has("since")) {
            return account(summary(overview))
                    .withSummary(overview.summary())
                    .withPage(page)
                    .withSuggestions(followUps(overview));
        }
        return question.isYesNo()
                        || (resolved.refersBack() && !asksAccount)
                        || (question.asksStep() && !question.has("since"))
                ? null
                : overview.sections().stream()
                        .filter(section -> isAskedFor(section, question, words, asksAccount))
                        .max(Comparator.comparingInt(section -> hits(section, words)))
                        .map(section -> account(section.facts()))
                        .orElse(null);
    }

    /** Whether a question repeats the heading, asks for a summary, or asks about the time since. */
    private boolean isAskedFor(
            OverviewPage.Section section, Question question, List<Token> words, boolean asksAccount) {
        var heading = terms(Tokens.of(section.heading()));
        var isSince = question.has("since") && hasSince(section.heading());
        var repeats = !words.isEmpty() && heading.contains(words.getFirst().stem());
        return (isSince || repeats || (asksAccount && hits(section, words) >= MIN_FACTS))
                && words.stream()
                        .allMatch(word -> heading.contains(word.stem())
                                || GENERAL.contains(word.word())
                                || PEOPLE.contains(word.word())
                                || hits(section, List.of(word)) > (isSince ? 0 : 1));
    }

    private static boolean hasSince(String heading) {
        return Tokens.of(heading).stream().anyMatch(token -> token.word().equals("since"));
    }

    /** Returns the number of facts in a section with one of these words or a synonym. */
    private static int hits(OverviewPage.Section section, List<Token> words) {
        var terms = terms(words);
        return (int) section.facts().stream()
                .filter(fact -> terms(Tokens.of(fact.statement())).stream().anyMatch(terms::contains))
                .count();
    }

    private static Set<String> terms(List<Token> tokens) {
        return QuestionTerms.of(tokens, List.of(), Set.of()).keySet();
    }

    /** Answers what happened since to two or more people named, from the section with "since" in its heading. */
    private @Nullable Response since(Question question) {
        var people = question.mentions().stream()
                .filter(mention -> !mention.isBody())
                .flatMap(mention -> mention.ids().stream())
                .filter(id -> !id.equals(record.centre()))
                .distinct()
                .toList();
        if (people.size() < 2 || !(question.has("since") || question.has("fate")) || question.span() != null) {
            return null;
        }
        var facts = record.overview().stream()
                .filter(section -> hasSince(section.heading()))
                .flatMap(section -> section.facts().stream())
                .map(record.facts()::get)
                .filter(Objects::nonNull)
                .filter(fact -> fact.people().stream().anyMatch(people::contains))
                .toList();
        return facts.isEmpty() ? null : account(facts);
    }

    /** Whether the first content word, if any, asks for an account. */
    private static boolean startsWithAccount(Question question) {
        var content = question.contentTokens();
        return !question.has("when")
                && !question.has("who")
                && (content.isEmpty() || ACCOUNT.contains(content.getFirst().word()));
    }

    private static final Set<String> ACCOUNT = WordClasses.of("account");

    private static List<Token> meaningful(Question question) {
        return question.contentTokens().stream()
                .filter(token -> !ACCOUNT.contains(token.word()))
                .toList();
    }

    private boolean isAboutTheCase(Question question) {
        var centre = record.centre();
        return question.span() == null
                && question.mentions().stream().map(Mention::ids).allMatch(ids -> ids.contains(centre));
    }

    /** Selects the lead, the first facts of each section, then decisions, then the latest facts. */
    private List<Fact> summary(OverviewPage overview) {
        var sections =
                overview.sections().stream().map(OverviewPage.Section::facts).toList();
        var summary = new LinkedHashSet<Fact>(lead(sections.getFirst()));
        sections.stream()
                .skip(1)
                .limit(1)
                .forEach(facts -> facts.stream().limit(3).forEach(summary::add));
        sections.stream().skip(2).forEach(facts -> summary.add(facts.getFirst()));
        sections.forEach(facts -> facts.stream()
                .filter(fact -> fact.kind() == FactKind.OUTCOME)
                .limit(MAX_DECISIONS)
                .forEach(summary::add));
        sections.stream()
                .skip(2)
                .forEach(facts -> facts.stream().skip(1).limit(1).forEach(summary::add));
        var last = sections.getLast();
        summary.addAll(last.subList(Math.max(0, last.size() - LATEST), last.size()));
        return List.copyOf(summary);
    }

    /** Returns the fact most similar to the record's title, and the next one. */
    private List<Fact> lead(List<Fact> facts) {
        var first = facts.stream()
                .max(Comparator.comparingInt(fact -> shared(fact, Tokens.of(record.title()))))
                .orElseThrow();
        return facts.subList(facts.indexOf(first), Math.min(facts.size(), facts.indexOf(first) + 2));
    }

    private static int shared(Fact fact, List<Token> title) {
        var stems = Tokens.of(fact.statement()).stream().map(Token::stem).toList();
        return (int) title.stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .filter(token -> stems.contains(token.stem()))
                .count();
    }

    private static Response account(List<Fact> facts) {
        return Response.of(facts.stream().map(AnsweredFact::of).toList(), null, "onrecord overview");
    }

    private static List<Suggestion> followUps(OverviewPage overview) {
        return Stream.concat(
                        Stream.of(new Suggestion("the overview", "onrecord overview")),
                        overview.followUps().stream().map(command -> new Suggestion(command, command)))
                .toList();
    }
}
