package org.onrecord.ask.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.inquiries.InquiriesQuery;
import org.onrecord.lookup.parole.ParoleQuery;
import org.onrecord.lookup.reforms.ReformsQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.lookup.works.WorksQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.WorkForm;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.WordClasses;

/** The answerer for "which inquiries were there", with the command that lists them all. */
public final class ListAnswers implements Answerer {
    private static final String PEOPLE = "who";
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
                    new WorksQuery(Set.of(WorkForm.FILM, WorkForm.PROGRAMME), FactFilter.NONE)),
            new Listed(WordClasses.of("hearings"), "parole", ParoleQuery.of(null)),
            new Listed(WordClasses.of("people"), PEOPLE, new WhoQuery(null, FactFilter.NONE)));

    /** "Is there a film about it". */
    private static final Set<String> THERE = Set.of("there");

    private static final Set<String> LISTING = WordClasses.of("listing");
    private static final Set<String> PARTICULAR = Set.of("how-many", "how-much", "how-long", "when", "where", "why");

    private final CaseRecord record;

    public ListAnswers(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "a list";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        var question = merged.frame();
        if (merged.refersBack() || (question.isYesNo() && !question.hasWord(THERE)) || isParticular(question)) {
            return null;
        }
        var words = words(question);
        return LISTS.stream()
                .filter(list -> list.isAskedFor(words)
                        && (!question.has("who") || list.command().equals(PEOPLE)))
                .findFirst()
                .map(this::response)
                .orElse(null);
    }

    private static boolean isParticular(Frame question) {
        return question.span() != null
                || !question.proceedings().isEmpty()
                || PARTICULAR.stream().anyMatch(question::has);
    }

    /** Returns the words with a meaning, except names of the case. A word such as "people" may be in a name too. */
    private List<String> words(Frame question) {
        var centre = question.mentions().stream()
                .filter(mention -> mention.ids().contains(record.centre()))
                .toList();
        return IntStream.range(0, question.tokens().size())
                .filter(at -> centre.stream().noneMatch(mention -> mention.covers(at)))
                .mapToObj(at -> question.tokens().get(at).word())
                .filter(word -> !Lexicon.isFunctionWord(word))
                .toList();
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
