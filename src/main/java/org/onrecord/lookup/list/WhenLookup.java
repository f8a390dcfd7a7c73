package org.onrecord.lookup.list;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.DatedWords;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.search.index.QuestionSearch;
import org.onrecord.search.index.WordSearch;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/**
 * Shows the dates of matching events.
 *
 * @param words words of the event; all dated facts when empty
 * @param isWhole whether the short view has all matches, instead of the best few
 * @param filter which facts to keep, and how many to show
 */
public record WhenLookup(List<String> words, DateRange range, boolean isWhole, FactFilter filter) {

    private static final int BEST = 5;

    public static Lookup lookup() {
        var words = Parameter.words("words", "Words of the event, names, or a year or month, such as \"may 2009\".");
        var all = Parameter.flag("all", "All matches by date, instead of the best five (text).");
        return Lookup.of(
                        "when",
                        "Show the dates of matching events.",
                        FactRow.FIELDS,
                        given -> DatedWords.answer(
                                given.get(words),
                                DateRange.of(given),
                                (others, days) -> new WhenLookup(
                                        others, days, given.get(all), FactFilter.of(given, List.of()))::answer))
                .takes(words)
                .takes(DateRange.PARAMETERS)
                .takes(all)
                .takes(FactFilter.PARAMETERS)
                .examples(
                        "onrecord when verdict",
                        "onrecord when connelly released",
                        "onrecord when --from 2008-11 --to 2008-12 --limit 5")
                .rows("fact")
                .withoutTool()
                .withoutPage();
    }

    Answer answer(CaseRecord record) {
        if (words.isEmpty()) {
            return inPeriod(record);
        }
        var question = QuestionSearch.of(record, "when " + String.join(" ", words));
        var best = question.best(this::keeps);
        var found = WordSearch.rank(record, meaningful());
        var matching = found.facts().stream().filter(this::keeps).toList();
        var ranked = found.remarks().isEmpty()
                ? Stream.concat(best.stream(), matching.stream())
                        .distinct()
                        .sorted(question.order())
                        .toList()
                // Partial matches count only if the question itself has no match.
                : best.isEmpty() ? matching : best;
        // "When crash" asks first for the crash that the record is about.
        var first = Stream.concat(
                        ranked.stream().filter(fact -> record.isAbout(fact.id())),
                        (best.isEmpty() ? ranked : best).stream())
                .distinct()
                .toList();
        var sought = "event matching “" + String.join(" ", words) + "”" + range.within();
        return filter.answer(record, ranked.stream().sorted(Fact.BY_DATE), facts -> list(facts, first), sought)
                .with(best.isEmpty() ? found.remarks() : List.of());
    }

    private boolean keeps(Fact fact) {
        return range.admits(fact.date()) && filter.keeps(fact);
    }

    private Answer inPeriod(CaseRecord record) {
        var dated = record.facts().between(range.from(), range.to(), Set.of(), true);
        return filter.answer(
                record,
                dated,
                facts -> new FactList(
                        FactList.BY_DATE, facts, new FactList.Brief(facts, 0, "--all", FactEntries::writeRows)),
                "event" + range.within());
    }

    /** Returns the words without function words, unless nothing else is left. */
    private List<String> meaningful() {
        var meaningful = words.stream()
                .flatMap(word -> Tokens.words(word).stream())
                .filter(word -> !Lexicon.isFunctionWord(word))
                .toList();
        return meaningful.isEmpty() ? words : meaningful;
    }

    private Content list(List<Fact> facts, List<Fact> ranked) {
        if (isWhole) {
            return new FactList(FactList.BY_DATE, facts);
        }
        var best = ranked.stream().filter(facts::contains).limit(BEST).toList();
        return new FactList(
                FactList.BY_DATE,
                facts,
                new FactList.Brief(best, facts.size() - best.size(), "--all", WhenLookup::write));
    }

    /** Returns facts as the answer to a question about their dates. */
    public static FactList dates(List<Fact> facts) {
        return new FactList(FactList.BY_DATE, facts, new FactList.Brief(facts, 0, "", WhenLookup::write));
    }

    /** Writes each date as the answer, followed by the fact. */
    private static void write(List<Fact> facts, Document document) {
        var entries = new FactEntries(document, facts);
        for (var fact : facts) {
            var entry = entries.entry(fact, List.of());
            var date = Phrase.of(fact.date().inWords(), Tone.STRONG);
            document.add(new Part.Entry(date, null, entry.body(), entry.note()));
        }
        document.listSources();
    }
}
