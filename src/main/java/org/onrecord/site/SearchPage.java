package org.onrecord.site;

import java.math.BigDecimal;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.SummarySentence;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;
import org.onrecord.search.index.WordTable;
import org.onrecord.search.index.WordTable.Posting;
import org.onrecord.search.text.Compounds;
import org.onrecord.search.text.Tokens;
import org.onrecord.site.PageFrame.Head;

/** The search page and its index, which has the words of {@code onrecord search} with their weights. */
record SearchPage(CaseRecord record) {
    static final String PATH = "search.html";

    void write(Site.Pages pages, Site.Files files) {
        var head = new Head(PATH, "Search", "People, answers and facts. The beginning of a word is enough.")
                .with("search-index.js", "search.js");
        pages.add(head, (_, page) -> write(page.out()));
        files.write("search-index.js", this::index);
    }

    private static void write(Markup out) {
        out.open("noscript")
                .element(
                        "p",
                        "Search needs JavaScript. Without it, the timeline lists every dated fact, and the other pages"
                                + " everything else.")
                .close();
        out.open("p", "id", "count", "role", "status").close();
        writeGroup("people", "People and bodies", "ul", "links", out);
        writeGroup("briefs", "Answers", "ul", "links", out);
        writeGroup("found", "Facts", "ol", "entries", out);
    }

    /**
     * Writes the search box of a page, which is hidden without its script.
     *
     * @param page the relative path of the search page; null on the search page itself
     */
    static void writeBox(Markup out, @Nullable String page) {
        out.open("div", "role", "search", "id", "form", "data-page", page, "hidden", "");
        out.element("label", "Search facts, people and answers", "for", "words");
        out.empty(
                "input",
                "type",
                "search",
                "id",
                "words",
                "placeholder",
                "Words, or a question",
                "aria-keyshortcuts",
                "/",
                "autocomplete",
                "off",
                "spellcheck",
                "false");
        if (page != null) {
            out.element("button", "Search", "type", "button", "id", "go");
        }
        out.close();
    }

    private static void writeGroup(String id, String heading, String list, String style, Markup out) {
        out.open("section", "hidden", "").element("h2", heading);
        out.open(list, "id", id, "class", style).close().close();
    }

    private void index(Sink out) {
        var table = WordTable.of(record);
        var weights = table.postings().values().stream()
                .flatMap(List::stream)
                .map(Posting::weight)
                .distinct()
                .sorted()
                .toList();
        var outcomes = new Outcomes(record);
        var answers = AnswerWords.of(record).postings();
        var places = new HashMap<String, Integer>();
        table.facts().forEach(fact -> places.put(fact.id(), places.size()));
        var json = new StringBuilder();
        Json.line(
                new Sink(json),
                List.of(
                        new Member("facts", Value.list(table.facts(), fact -> fact(fact, outcomes, places))),
                        new Member("people", Value.list(record.publicParties().toList(), SearchPage::party)),
                        new Member("briefs", Value.list(record.briefs().values(), SearchPage::brief)),
                        new Member("open", Value.list(record.open().values(), SearchPage::open)),
                        Member.of("answerWords", String.join(" ", answers.keySet())),
                        Member.of(
                                "answers",
                                answers.values().stream()
                                        .map(list -> packed(
                                                list,
                                                AnswerWords.AnswerWord::number,
                                                AnswerWords.AnswerWord::count,
                                                AnswerWords.MAX_COUNT + 1))
                                        .collect(Collectors.joining(" "))),
                        new Member("lengths", Value.list(table.lengths(), Value::number)),
                        new Member("mean", number(table.mean())),
                        new Member("compounds", Value.texts(Compounds.all())),
                        new Member("convicted", Value.texts(WordTable.convictionWords())),
                        new Member("weights", Value.list(weights, SearchPage::number)),
                        Member.of("words", String.join(" ", table.postings().keySet())),
                        Member.of(
                                "postings",
                                table.postings().values().stream()
                                        .map(list -> packed(
                                                list,
                                                Posting::fact,
                                                posting -> weights.indexOf(posting.weight()),
                                                weights.size()))
                                        .collect(Collectors.joining(" ")))));
        out.append("var onrecordIndex = ")
                .append(json.toString().strip().replace("<", "\\u003c"))
                .append(";\n");
    }

    /** Returns the index entry of a fact. Its last value is the index of the fact that replaced it, or -1. */
    private Value fact(Fact fact, Outcomes outcomes, Map<String, Integer> places) {
        var sequel = outcomes.sequelSentence(fact);
        var replacement = outcomes.replacement(fact);
        var isConviction = new Value.Flag(fact.isConviction());
        return new Value.Items(List.of(
                Value.of(fact.id()),
                Value.of(fact.date().inWords()),
                Value.of(fact.statement()),
                Value.of(ConfidenceWords.remark(fact)),
                isConviction,
                Value.of(sequel == null ? "" : sequel),
                Value.number(replacement == null ? -1 : places.getOrDefault(replacement.id(), -1))));
    }

    private static Value party(Party party) {
        return new Value.Items(List.of(
                Value.of(party.id()),
                Value.of(party.name()),
                Value.of(Sentence.capital(party.role())),
                Value.of(String.join(" ", party.aliases()))));
    }

    private static Value brief(Brief brief) {
        var said = brief.summary().isEmpty() ? "" : brief.summary().getFirst().text();
        return new Value.Items(List.of(Value.of(brief.id()), Value.of(brief.heading()), Value.of(said)));
    }

    private static Value open(OpenQuestion open) {
        return new Value.Items(
                List.of(Value.of(open.id()), Value.of(open.about()), Value.of(firstSentence(open.text()))));
    }

    private static String firstSentence(String text) {
        var sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(text);
        return text.substring(0, Math.max(0, sentences.next())).strip();
    }

    /** Encodes numbers with a value each below the base: the difference from the previous number, and the value. */
    private static <T> String packed(List<T> list, ToIntFunction<T> number, ToIntFunction<T> value, int base) {
        var packed = new StringJoiner(",");
        var last = -1;
        for (var one : list) {
            packed.add(String.valueOf((number.applyAsInt(one) - last) * base + value.applyAsInt(one)));
            last = number.applyAsInt(one);
        }
        return packed.toString();
    }

    private static Value number(double number) {
        return Value.number(BigDecimal.valueOf(number));
    }

    /**
     * The words of the briefs, followed by those of the open questions, with the number of texts of an entry that have each.
     * The texts include the questions that the record keeps for matching: nobody can read them in an index of words.
     *
     * @param postings for each word, in byte order, the entries with it
     */
    record AnswerWords(Map<String, List<AnswerWord>> postings) {
        private static final int HEADING = 4;
        static final int MAX_COUNT = 15;

        /**
         * A word in an entry.
         *
         * @param number the number of the entry
         * @param count the number of its texts with the word, at most {@value #MAX_COUNT}; the heading counts several times
         */
        record AnswerWord(int number, int count) {}

        /**
         * The texts of an entry.
         *
         * @param shown the texts below the heading
         * @param asked the questions, which are not shown
         */
        private record Entry(String heading, List<String> shown, List<String> asked) {}

        static AnswerWords of(CaseRecord record) {
            var entries = entries(record);
            var hidden = namesOfPrivatePeople(record);
            entries.forEach(entry -> {
                Tokens.spoken(entry.heading()).forEach(hidden::remove);
                entry.shown().forEach(text -> Tokens.spoken(text).forEach(hidden::remove));
            });
            var words = new AnswerWords(new TreeMap<>());
            for (var number = 0; number < entries.size(); number++) {
                words.add(number, entries.get(number), hidden);
            }
            return words;
        }

        private static List<Entry> entries(CaseRecord record) {
            var briefs = record.briefs().values().stream()
                    .map(brief -> new Entry(
                            brief.heading(),
                            brief.summary().stream().map(SummarySentence::text).toList(),
                            brief.asked()));
            var open = record.open().values().stream()
                    .map(one -> new Entry(one.about(), List.of(one.text()), one.asked()));
            return Stream.concat(briefs, open).toList();
        }

        /** Returns the words of the names of private people, which must not lead to an entry that does not show them. */
        private static Set<String> namesOfPrivatePeople(CaseRecord record) {
            return record.parties().stream()
                    .filter(Party::isPrivate)
                    .flatMap(party -> Tokens.spoken(party.name()).stream())
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private void add(int number, Entry entry, Set<String> hidden) {
            var counts = new HashMap<String, Integer>();
            count(entry.heading(), HEADING, counts);
            entry.shown().forEach(text -> count(text, 1, counts));
            entry.asked().forEach(text -> count(text, 1, counts));
            counts.keySet().removeAll(hidden);
            counts.forEach((word, count) -> postings.computeIfAbsent(word, _ -> new ArrayList<>())
                    .add(new AnswerWord(number, Math.min(MAX_COUNT, count))));
        }

        private static void count(String text, int weight, Map<String, Integer> counts) {
            new HashSet<>(Tokens.spoken(text)).forEach(word -> counts.merge(word, weight, Integer::sum));
        }
    }
}
