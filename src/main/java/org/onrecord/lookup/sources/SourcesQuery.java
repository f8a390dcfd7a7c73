package org.onrecord.lookup.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Folding;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactScope;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.SourceFinder;
import org.onrecord.lookup.cite.Bibliography;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.model.Source;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * A query for the bibliography, or a part of it.
 *
 * <p>The sources of facts are in the order of the facts, as {@code show} and {@code open} count them; others are by
 * publisher, date and id.
 *
 * @param words ids of sources or of entries that cite them, or words that a source must contain; all when empty
 * @param scope the facts whose sources to list
 * @param isWhole whether the short view of the whole bibliography has every source instead of their number
 */
public record SourcesQuery(List<String> words, FactScope scope, boolean isWhole, int limit) implements Query {
    private static final Comparator<Source> BIBLIOGRAPHY_ORDER = Comparator.comparing(
                    (Source source) -> Folding.fold(source.publisher()))
            .thenComparing(Source::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Source::id);

    public SourcesQuery(List<String> words, int limit) {
        this(words, FactScope.ALL, true, limit);
    }

    public static Lookup lookup() {
        var ids = Parameter.texts("ids", "Ids of facts or sources.").with(Parameter.Trait.ONLY_IN_TOOL);
        var words = Parameter.words(
                        "words",
                        "Ids of sources, facts, briefs, people, bodies or topics, or words from a title, publisher or"
                                + " author; default all.")
                .labelled("ID|WORDS")
                .completing(Choices.FACTS)
                .inTool("Words from a title, publisher or author.");
        var all = Parameter.flag("all", "Every source, instead of their number (text), or as a bibliography.");
        return Lookup.of(
                        "sources",
                        "List sources: all, of given facts, or matching words.",
                        given -> new SourcesQuery(
                                Stream.concat(given.get(ids).stream(), given.get(words).stream())
                                        .toList(),
                                FactScope.of(given),
                                given.get(all),
                                FactFilter.limit(given)))
                .takes(ids, words)
                .takes(FactScope.PARAMETERS)
                .takes(all, FactFilter.limit("sources"))
                .writtenAs(Format.BIBLIOGRAPHIES)
                .examples(
                        "onrecord sources peter-death-date",
                        "onrecord sources laming report",
                        "onrecord sources --topic parole --format bibtex",
                        "onrecord sources --format csv --fields publisher,title,url --limit 20")
                .rows("source")
                .tool(
                        "Sources",
                        "The bibliography: sources of given facts, or sources that match words, each with the ids of the facts that cite it.")
                .withoutPage();
    }

    @Override
    public String command() {
        return "sources";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return SourceList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return scope.answer(
                record,
                "sources",
                party -> of(record, Lazy.of(() -> scope.facts(record, party).toList())));
    }

    private Answer of(CaseRecord record, Lazy<List<Fact>> facts) {
        var finder = new SourceFinder(record, "sources");
        if (words.isEmpty()) {
            return list(record, facts.get(), sorted(record.sources().values().stream()));
        }
        var areIds = finder.areIds(words) || words.stream().allMatch(word -> isLikeId(word) && finder.isId(word));
        var found = areIds ? List.<Source>of() : finder.having(words);
        if (!found.isEmpty()) {
            return list(record, citing(record, facts, found), sorted(found.stream()));
        }
        return areIds || words.stream().anyMatch(word -> isLikeId(word) || finder.isId(word))
                ? finder.answer(words, sources -> list(record, citing(record, facts, sources, finder), sources))
                : finder.none(words);
    }

    /** Whether a word is like an id that is not also an ordinary word. */
    private static boolean isLikeId(String word) {
        return word.contains("-");
    }

    /** Returns the facts in scope that cite any of the sources; without a scope, reads no others. */
    private List<Fact> citing(CaseRecord record, Lazy<List<Fact>> facts, Collection<Source> sources) {
        return scope.equals(FactScope.ALL) ? record.facts().citing(sources).toList() : facts.get();
    }

    /** Returns the facts that the ids stand for; all that cite the sources if a source was given. */
    private List<Fact> citing(CaseRecord record, Lazy<List<Fact>> facts, List<Source> sources, SourceFinder finder) {
        var only = words.size() == 1 ? record.facts().get(words.getFirst()) : null;
        if (only != null && scope.equals(FactScope.ALL)) {
            return List.of(only);
        }
        var citing = citing(record, facts, sources);
        if (words.stream().anyMatch(record.sources()::containsKey)) {
            return citing;
        }
        var given = words.stream().flatMap(finder::facts).collect(Collectors.toSet());
        return citing.stream().filter(given::contains).toList();
    }

    private static List<Source> sorted(Stream<Source> sources) {
        return sources.sorted(BIBLIOGRAPHY_ORDER).toList();
    }

    private Answer list(CaseRecord record, Collection<Fact> facts, Collection<Source> sources) {
        var entries = entries(facts, sources).stream()
                .filter(entry -> !entry.facts().isEmpty())
                .toList();
        var isCounted = !isWhole && words.isEmpty() && scope.equals(FactScope.ALL) && limit == Integer.MAX_VALUE;
        return new FactFilter(Set.of(), Set.of(), limit)
                .cut(record, entries, kept -> new SourceList(kept, isCounted), "source");
    }

    /** Returns the sources, each with the given facts that cite it. */
    static List<SourceList.Entry> entries(Collection<Fact> facts, Collection<Source> sources) {
        Map<String, List<String>> citing = new HashMap<>();
        for (var fact : facts) {
            fact.sources()
                    .forEach(citation -> citing.computeIfAbsent(citation.source(), id -> new ArrayList<>())
                            .add(fact.id()));
        }
        return sources.stream()
                .map(source -> new SourceList.Entry(source, citing.getOrDefault(source.id(), List.of())))
                .toList();
    }

    /**
     * A list of sources with the facts that cite them.
     *
     * @param entries the sources in display order
     * @param isCounted whether the short view has only their number, and a bibliography is refused
     */
    public record SourceList(List<Entry> entries, boolean isCounted) implements Content {
        static final List<Column<Entry>> COLUMNS = List.of(
                field("id", "id", source -> Value.of(source.id())),
                field("title", "text", source -> Value.of(source.title())),
                field("publisher", "text", source -> Value.of(source.publisher())),
                field("published", "edtf?", source -> Value.of(source.published())),
                field("published_text", "text?", source -> Value.words(source.published())),
                field("url", "text", source -> Value.of(source.url())),
                field("kind", "source-kind", source -> Value.of(source.kind())),
                field("note", "text?", source -> Value.of(source.note())),
                new Column<>("facts", "[id]+", entry -> Value.texts(entry.facts())),
                field("authors", "[text]", source -> Value.texts(source.authors())),
                field("citation", "text?", source -> Value.of(source.citation())),
                field("consulted", "day?", source -> Value.ofAny(source.consulted())),
                field("archived", "text?", source -> Value.of(source.archived())));

        @Override
        public int size() {
            return entries.size();
        }

        /**
         * A source with the facts that cite it.
         *
         * @param facts ids of the facts that cite it, in file order
         */
        public record Entry(Source source, List<String> facts) {}

        @Override
        public Table<Entry> rows(CaseRecord record) {
            return new Table<>(COLUMNS, entries);
        }

        @Override
        public void writeShort(Document document) {
            if (isCounted) {
                writeNumbers(document);
            } else {
                writeFull(document);
            }
        }

        private void writeNumbers(Document document) {
            var kinds = entries.stream()
                    .collect(
                            Collectors.groupingBy(entry -> entry.source().kind(), TreeMap::new, Collectors.counting()));
            document.text(Part.Count.words(entries.size(), "source") + ":");
            kinds.forEach((kind, number) ->
                    document.bullet(Phrase.of(kind.words() + ": " + Numbers.of(Math.toIntExact(number))), 0));
        }

        @Override
        public List<Part.More> more(String command) {
            return isCounted
                    ? List.of(
                            new Part.More("Some", "onrecord sources ID|WORDS, --about NAME or --topic TOPIC", null),
                            new Part.More("All", command + " --all", null))
                    : List.of();
        }

        @Override
        public void writeFull(Document document) {
            for (var entry : entries) {
                var mark = document.sources()
                        .of(List.of(new Citation(entry.source().id(), null)));
                document.add(new Part.Publication(mark, entry.source(), entry.facts()));
            }
        }

        @Override
        public void writeBibliography(CaseRecord record, Layout layout, Sink out) {
            if (isCounted) {
                throw Failure.usage(
                        "nothing-selected",
                        "the bibliography would have all " + Part.Count.words(entries.size(), "source"),
                        "select some by id, words, --about or --topic, or give --all");
            }
            new Bibliography(record, layout.format())
                    .write(entries.stream().map(Entry::source).toList(), out);
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return entries.stream().map(entry -> answer(entry.source())).toList();
        }

        private static AnsweredFact answer(Source source) {
            var published = source.published();
            var day = published == null ? "undated" : published.inWords();
            return new AnsweredFact(
                    source.id(),
                    source.publisher() + ", " + day + ": " + source.titleAndCitation(),
                    published,
                    null,
                    source.note(),
                    List.of(),
                    List.of(new Citation(source.id(), null)));
        }

        private static Column<Entry> field(String name, String type, Function<Source, Value> value) {
            return new Column<>(name, type, entry -> value.apply(entry.source()));
        }
    }
}
