package org.onrecord.ask.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.text.WordClasses;

/** The answerer for questions about the whole case, with the record's overview. */
public final class OverviewAnswers implements Answerer {
    private static final String COMMAND = "onrecord overview";
    private static final Set<String> ACCOUNT = WordClasses.of("account");
    private static final Set<String> PARTICULAR =
            Set.of("how-many", "how-much", "how-long", "how-old", "when", "where", "since");

    private final CaseRecord record;

    public OverviewAnswers(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        return asksAccount(merged.frame())
                        && new OverviewQuery().answer(record) instanceof Found page
                        && page.content() instanceof OverviewPage overview
                        && !overview.sections().isEmpty()
                ? response(page, overview)
                : null;
    }

    /** Whether the question asks for an account, and has no word, name or date beside those for the case. */
    private boolean asksAccount(Frame question) {
        return (question.has("overview") || (question.has("summary") && !question.has("who")))
                && PARTICULAR.stream().noneMatch(question::has)
                && question.span() == null
                && question.mentions().stream()
                        .allMatch(mention -> mention.ids().contains(record.centre()))
                && question.contentTokens().stream().allMatch(token -> ACCOUNT.contains(token.word()));
    }

    private Response response(Found page, OverviewPage overview) {
        var facts = overview.inShort(record).stream()
                .flatMap(section -> section.facts().stream())
                .toList();
        return Response.of(AnsweredFact.of(facts), null, COMMAND)
                .withSummary(overview.summary())
                .withPage(page)
                .withSuggestions(followUps(overview));
    }

    private static List<Suggestion> followUps(OverviewPage overview) {
        return Stream.concat(
                        Stream.of(new Suggestion("the overview", COMMAND)),
                        overview.followUps().stream().map(command -> new Suggestion(command, command)))
                .toList();
    }
}
