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
import org.onrecord.output.document.Entries;
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
 * @param range days to keep
 * @param pick whether to return all matches, the first or the last
 * @param filter which facts to keep, and how many to show
 */
public record WhenLookup(List<String> words, DateRange range, Pick pick, FactFilter filter) {

    private static final int BEST = 5;

    enum Pick {
        /** All matches; the short view has only the best few. */
        BEST,
        ALL,
        FIRST,
        LAST
    }

    public static Lookup lookup() {
        var words = Parameter.words("words", "Words of the event, names, or a year or month, such as \"may 2009\".");
        var all = Parameter.flag("all", "All matches by date, instead of the best five (text).");
        var first = Parameter.flag("first", "Only the first match.");
        var last = Parameter.flag("last", "Only the last match.");
        return Lookup.of(
                        "when",
                        "Show the dates of matching events.",
                        FactRow.FIELDS,
                        given -> DatedWords.answer(
                                given.get(words),
                                DateRange.of(given),
                                (others, days) -> new WhenLookup(
                                        others,
                                        days,
                                        given.get(all)
                                                ? Pick.ALL
                                                : given.get(first)
                                                        ? Pick.FIRST
                                                        : given.get(last) ? Pick.LAST : Pick.BEST,
                                        FactFilter.of(given, List.of()))::answer))
                .takes(words)
                .takes(DateRange.PARAMETERS)
                .takesOneOf(all, first, last)
                .takes(FactFilter.PARAMETERS)
                .examples(
                        "onrecord when verdict",
                        "onrecord when connelly released --last",
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
        var sought = "event matching “" + String.join(" ", words) + "”" + range.within();
        return filter.answer(
                        record,
                        picked(ranked, best).stream(),
                        facts -> list(facts, best.isEmpty() ? ranked : best),
                        sought)
                .with(best.isEmpty() ? found.remarks() : List.of());
    }

    private boolean keeps(Fact fact) {
        return range.admits(fact.date()) && filter.keeps(fact);
    }

    private Answer inPeriod(CaseRecord record) {
        var dated = record.facts().between(range.from(), range.to(), Set.of(), true);
        var picked = isOne() ? picked(begunFirst(dated), List.of()) : dated;
        return filter.answer(
                record,
                picked,
                facts -> new FactList(FactList.BY_DATE, facts, new FactList.Brief(facts, "--all", Entries::writeRows)),
                "event" + range.within());
    }

    /** Returns the facts that begin in the range; if none does, all facts of the range. */
    private List<Fact> begunFirst(List<Fact> dated) {
        var kept = dated.stream().filter(filter::keeps).toList();
        var begun = kept.stream()
                .filter(fact -> !fact.date().beginsBefore(range.from()))
                .toList();
        return begun.isEmpty() ? kept : begun;
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
        if (pick != Pick.BEST) {
            return new FactList(FactList.BY_DATE, facts);
        }
        var best = ranked.stream().filter(facts::contains).limit(BEST).toList();
        return new FactList(FactList.BY_DATE, facts, new FactList.Brief(best, "--all", WhenLookup::write));
    }

    /** Writes each date as the answer, followed by the fact. */
    private static void write(List<Fact> facts, Document document) {
        var entries = Entries.of(document, facts);
        for (var fact : facts) {
            var entry = entries.entry(fact, List.of());
            var date = Phrase.of(fact.date().inWords(), Tone.STRONG);
            document.add(new Part.Entry(date, null, entry.body(), entry.note()));
        }
        document.listSources();
    }

    private boolean isOne() {
        return pick == Pick.FIRST || pick == Pick.LAST;
    }

    /** Returns all facts by date, or the first or last of the best matches. */
    private List<Fact> picked(List<Fact> all, List<Fact> best) {
        var dated = (best.isEmpty() || !isOne() ? all : best)
                .stream().sorted(Fact.BY_DATE).toList();
        if (dated.isEmpty()) {
            return dated;
        }
        return switch (pick) {
            case BEST, ALL -> dated;
            case FIRST -> List.of(dated.getFirst());
            case LAST -> List.of(dated.getLast());
        };
    }
}
