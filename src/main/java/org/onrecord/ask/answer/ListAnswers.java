package org.onrecord.ask.answer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.inquiries.InquiriesQuery;
import org.onrecord.lookup.reforms.ReformsQuery;
import org.onrecord.lookup.works.WorksQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.WorkForm;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** The answerer for "which inquiries were there", with the command that lists them all. */
public final class ListAnswers implements Answerer {
    private static final List<Listed> LISTS = List.of(
            new Listed(WordClasses.of("inquiries"), "inquiries", new InquiriesQuery(FactFilter.NONE)),
            new Listed(WordClasses.of("reforms"), "reforms", new ReformsQuery(null, Set.of(), FactFilter.NONE)),
            new Listed(
                    WordClasses.of("books"),
                    "works --form book",
                    new WorksQuery(Set.of(WorkForm.BOOK), FactFilter.NONE)),
            new Listed(
                    WordClasses.of("films"),
                    "works --form film,programme",
                    new WorksQuery(Set.of(WorkForm.FILM, WorkForm.PROGRAMME), FactFilter.NONE)));

    private static final Set<String> LISTING = WordClasses.of("listing");
    private static final Set<String> PARTICULAR =
            Set.of("how-many", "how-much", "how-long", "when", "where", "why", "who");

    private final CaseRecord record;

    public ListAnswers(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "a list";
    }

    @Override
    public @Nullable Response answer(Resolved resolved, Context context, int most) {
        var question = resolved.question();
        var words = question.contentTokens().stream().map(Token::word).toList();
        if (resolved.refersBack() || question.isYesNo() || !isAboutTheCase(question)) {
            return null;
        }
        return LISTS.stream()
                .filter(list -> list.isAskedFor(words))
                .findFirst()
                .map(this::response)
                .orElse(null);
    }

    private boolean isAboutTheCase(Question question) {
        return question.span() == null
                && question.proceedings().isEmpty()
                && PARTICULAR.stream().noneMatch(question::has)
                && question.mentions().stream()
                        .allMatch(mention -> mention.ids().contains(record.centre()));
    }

    private @Nullable Response response(Listed list) {
        return list.query().answer(record) instanceof Found found
                ? Response.of(found.content().answers(record), null, "onrecord " + list.command())
                        .withPage(found)
                : null;
    }

    /**
     * A list of entries of one kind.
     *
     * @param nouns the words for them
     * @param command the command that lists them, without the program's name
     */
    private record Listed(Set<String> nouns, String command, Query query) {
        /** Whether the words are for these entries, or for a list. */
        boolean isAskedFor(List<String> words) {
            return words.stream().anyMatch(nouns::contains)
                    && words.stream().allMatch(word -> nouns.contains(word) || LISTING.contains(word));
        }
    }
}
