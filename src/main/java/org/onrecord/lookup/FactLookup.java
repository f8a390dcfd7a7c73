package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.field.FieldTable;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;

/**
 * Declares a lookup that lists the facts of one kind, by date.
 *
 * <p>Its parameters are in the order of the calls, followed by those of {@link FactFilter}.
 *
 * @param <D> the detail of the facts
 */
public final class FactLookup<D extends Detail> {
    private static final Parameter<List<String>> WORDS = Parameter.filterWords();
    private static final Parameter<@Nullable String> PARTY = Parameter.party();

    private final String name;
    private final String summary;
    private final String noun;
    private final FactKind kind;
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private final List<Function<Given, Optional<Predicate<Fact>>>> conditions = new ArrayList<>();
    private String sought = "";
    private Function<D, String> person = _ -> "";
    private FactList.Shape shape;

    private FactLookup(String name, String summary, String noun, FieldTable<D> fields) {
        this.name = name;
        this.summary = summary;
        this.noun = noun;
        this.kind = Arrays.stream(FactKind.values())
                .filter(one -> fields.equals(Detail.fieldsOf(one)))
                .findFirst()
                .orElseThrow();
        this.shape = FactList.Shape.of(Details.columns(fields), FactList.BY_DATE.text());
    }

    /**
     * Declares a lookup of all facts of a kind.
     *
     * @param noun what one of them is called: "no ... is on record"
     * @param fields the fields of the kind, which become columns
     */
    public static <D extends Detail> FactLookup<D> of(String name, String summary, String noun, FieldTable<D> fields) {
        return new FactLookup<>(name, summary, noun, fields);
    }

    /** Replaces the noun of the message that there is nothing. */
    public FactLookup<D> sought(String words) {
        sought = words;
        return this;
    }

    /** Takes words that each fact must contain. */
    public FactLookup<D> words() {
        parameters.add(WORDS);
        return this;
    }

    /** Takes the name of the person whose facts are listed. */
    public FactLookup<D> about(Function<D, String> personOf) {
        parameters.add(PARTY);
        person = personOf;
        return this;
    }

    /** Adds an option with values of a closed list; facts with another value are left out. */
    public <E> FactLookup<D> someOf(Parameter<Set<E>> some, Function<D, @Nullable E> value) {
        parameters.add(some);
        conditions.add(given -> {
            var wanted = given.get(some);
            return wanted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(fact -> {
                        var own = value.apply(detail(fact));
                        return own != null && wanted.contains(own);
                    });
        });
        return this;
    }

    public FactLookup<D> during() {
        parameters.addAll(DateRange.PARAMETERS);
        conditions.add(given -> {
            var range = DateRange.of(given);
            return range.equals(DateRange.ALWAYS) ? Optional.empty() : Optional.of(fact -> range.admits(fact.date()));
        });
        return this;
    }

    /** Replaces rows and views; by default, both views list the statements by date. */
    public FactLookup<D> shown(FactList.Shape other) {
        shape = other;
        return this;
    }

    /**
     * Shows a table in the short view, and headed statements in the full view.
     *
     * @param beside the number of cells on the first line of a row if the table does not fit the page
     * @param head makes the phrases before a statement
     */
    public FactLookup<D> table(List<String> heads, int beside, Cells<D> cells, Function<D, List<Phrase>> head) {
        return shown(new FactList.Shape(
                shape.columns(),
                shape.table(),
                (facts, document) -> {
                    var rows = facts.stream()
                            .map(fact -> cells.of(fact, detail(fact), document))
                            .toList();
                    document.add(new Part.Count(facts.size(), noun));
                    document.add(new Part.Rows(List.of(new Part.Columns(heads, rows)), beside));
                    document.listSources();
                },
                (facts, document) -> {
                    var entries = new FactEntries(document, facts);
                    for (var fact : facts) {
                        document.gap();
                        entries.add(fact, head.apply(detail(fact)));
                    }
                    document.listSources();
                },
                shape.topic()));
    }

    /** Returns the lookup, whose examples, tool and page are declared next. */
    public Lookup lookup() {
        return Lookup.of(name, summary, shape.columns(), this::answers)
                .takes(parameters)
                .takes(FactFilter.OF_ONE_KIND);
    }

    private Function<CaseRecord, Answer> answers(Given given) {
        var asked = conditions.stream()
                .flatMap(condition -> condition.apply(given).stream())
                .toList();
        var filter = FactFilter.of(given, given.get(WORDS));
        var none = !sought.isEmpty() ? sought : asked.isEmpty() ? noun : "such " + noun;
        return record -> {
            var party = given.get(PARTY);
            return party == null
                    ? filter.answer(record, kept(facts(record, null), asked), facts -> new FactList(shape, facts), none)
                    : new PartyResolver(record, name)
                            .answer(
                                    party,
                                    PartyResolver.concerned(id -> facts(record, id)),
                                    (one, remarks) -> filter.answer(
                                                    record,
                                                    kept(facts(record, one.id()), asked),
                                                    facts -> new FactList(shape, facts, one.id()),
                                                    none + " of " + one.name())
                                            .with(remarks));
        };
    }

    private static Stream<Fact> kept(Stream<Fact> facts, List<Predicate<Fact>> asked) {
        return facts.filter(fact -> asked.stream().allMatch(one -> one.test(fact)))
                .sorted(Fact.BY_DATE);
    }

    /** Returns the facts of a person, or of everyone for null, whatever the other arguments. */
    private Stream<Fact> facts(CaseRecord record, @Nullable String party) {
        return party == null
                ? record.factsOf(kind)
                : record.factsAbout(party)
                        .filter(fact -> fact.kind() == kind
                                && person.apply(detail(fact)).equals(party));
    }

    @SuppressWarnings("unchecked") // The kind of a fact determines its detail.
    private D detail(Fact fact) {
        return (D) Objects.requireNonNull(fact.detail());
    }

    /** Makes the cells of a fact in a table. */
    @FunctionalInterface
    public interface Cells<D> {
        List<Phrase> of(Fact fact, D detail, Document document);
    }
}
