package org.onrecord.cli.facts;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Folding;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.format.canonical.NewEntries;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;
import org.onrecord.model.Source;
import org.onrecord.model.Topic;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.search.text.Lexicon;

/**
 * A fact or brief being added to a facts file, with the people, bodies, topics and sources that it brings along.
 *
 * <p>Lines are checked by the rules of the format: the file is validated with the draft in it, in which values that are
 * still missing have placeholders.
 */
final class EntryDraft {
    private static final String DRAFT = "draft-of-an-entry";
    private static final Set<Source.Kind> OFFICIAL = EnumSet.range(Source.Kind.JUDGMENT, Source.Kind.LEGISLATION);
    private static final Pattern SEPARATOR = Pattern.compile(" *\\| *");
    private static final String PRIVATE = " (private)";
    private static final int WORDS_OF_ID = 6;
    private static final int MAX_ID = 60;

    private final byte[] file;
    private final CaseRecord record;
    private final Limits limits;
    private final boolean isBrief;
    private final SequencedMap<String, Object> values;
    private final Map<String, List<Map<String, Object>>> others;

    private EntryDraft(EntryDraft before) {
        file = before.file;
        record = before.record;
        limits = before.limits;
        isBrief = before.isBrief;
        values = new LinkedHashMap<>(before.values);
        others = new HashMap<>(before.others);
    }

    EntryDraft(byte[] file, CaseRecord record, Limits limits, boolean isBrief) {
        this.file = file;
        this.record = record;
        this.limits = limits;
        this.isBrief = isBrief;
        values = new LinkedHashMap<>();
        others = new HashMap<>();
    }

    boolean hasTopics() {
        return record.topics().size() > 1;
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /** Returns the fields of the detail that the kind of the fact requires; null if it has none. */
    @Nullable
    FieldTable<? extends Detail> detail() {
        var word = values.get("kind");
        return Stream.of(FactKind.values())
                .filter(kind -> kind.key().equals(word))
                .findFirst()
                .map(Detail::fieldsOf)
                .orElse(null);
    }

    /**
     * Returns the draft with a line for a field.
     *
     * @throws Failure if the line cannot be read; what the format says about it is in {@link #problems}
     */
    EntryDraft with(String field, String line) {
        var next = new EntryDraft(this);
        switch (field) {
            case "kind" -> next.values.put(field, kind(line));
            case "statement" -> next.values.put(field, statement(line));
            case "topic" -> next.values.put(field, next.topic(line));
            case "people" -> next.append(field, next.party(field, record.people(), line));
            case "organisations" -> next.append(field, next.party(field, record.organisations(), line));
            case "sources" -> next.append(field, next.citation(line));
            case "facts", "asked" -> next.append(field, line);
            case "detail" -> next.addDetail(line);
            default -> next.values.put(field, line);
        }
        return next;
    }

    private void append(String field, Object value) {
        var list = new ArrayList<Object>(values.get(field) instanceof List<?> before ? before : List.of());
        if (!list.contains(value)) {
            list.add(value);
        }
        values.put(field, list);
    }

    private void bring(String list, Map<String, Object> entry) {
        var all = new ArrayList<>(others.getOrDefault(list, List.of()));
        all.add(entry);
        others.put(list, all);
    }

    private static String kind(String word) {
        var kinds =
                ((Word) Fact.FIELDS.fields().get(Fact.FIELDS.indexOf("kind")).type()).words();
        if (!kinds.containsKey(word)) {
            throw unreadable("“" + word + "” is not a kind of fact", "write " + String.join(", ", kinds.keySet()));
        }
        return word;
    }

    private String statement(String line) {
        for (var fact : record.facts().values()) {
            if (fact.statement().equals(line)) {
                throw unreadable("the fact " + fact.id() + " has the same statement", "correct that fact instead");
            }
        }
        return line;
    }

    private String topic(String line) {
        var parts = named(line);
        if (parts != null
                && record.topics().stream().noneMatch(topic -> topic.id().equals(parts[0]))) {
            bring("topics", values("id", parts[0], "name", parts[1]));
        }
        return parts == null ? line : parts[0];
    }

    /** Returns the id of a person or body, new if the line has a role. */
    private String party(String list, Map<String, Party> known, String line) {
        var parts = named(line);
        var name = parts == null ? line : parts[0];
        var brought = others.getOrDefault(list, List.of()).stream()
                .filter(one -> name.equals(one.get("name")))
                .map(one -> String.valueOf(one.get("id")));
        var folded = Folding.fold(name);
        var ids = Stream.concat(
                        brought,
                        known.values().stream()
                                .filter(party -> Stream.concat(
                                                Stream.of(party.id(), party.name()), party.aliases().stream())
                                        .anyMatch(one -> Folding.fold(one).equals(folded)))
                                .map(Party::id))
                .toList();
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        if (ids.size() > 1) {
            throw unreadable("“" + name + "” is " + String.join(" and ", ids), "write the id");
        }
        if (parts == null) {
            throw unreadable("“" + name + "” is not in the file", "write NAME: ROLE to add a new one");
        }
        var role = parts[1];
        var isPrivate = role.endsWith(PRIVATE);
        var id = newId(name);
        bring(
                list,
                values(
                        "id",
                        id,
                        "name",
                        name,
                        "aliases",
                        List.of(),
                        "role",
                        isPrivate ? role.substring(0, role.length() - PRIVATE.length()) : role,
                        "private",
                        isPrivate));
        return id;
    }

    /** Splits "Ada Orr: engineer" at the colon; returns null if there is none. */
    private static String @Nullable [] named(String line) {
        var parts = line.split(": +", 2);
        return parts.length < 2 ? null : parts;
    }

    /** Whether a line names a source by an address that the file does not have yet, without describing it. */
    boolean isNewAddress(String line) {
        return line.contains("://") && line.indexOf('|') < 0 && known(line.split(" ", 2)[0]) == null;
    }

    private @Nullable String known(String idOrAddress) {
        var brought = others.getOrDefault("sources", List.of()).stream()
                .filter(one -> idOrAddress.equals(one.get("url")) || idOrAddress.equals(one.get("id")))
                .map(one -> String.valueOf(one.get("id")));
        var listed = record.sources().values().stream()
                .filter(source ->
                        source.url().equals(idOrAddress) || source.id().equals(idOrAddress))
                .map(Source::id);
        return Stream.concat(brought, listed).findFirst().orElse(null);
    }

    /** Reads an id or address with a locator, and for a new source its publisher, date, kind and title. */
    private Map<String, Object> citation(String line) {
        var parts = SEPARATOR.split(line, 5);
        var first = parts[0].strip().split(" +", 2);
        var id = known(first[0]);
        if (id == null && parts.length < 5) {
            throw unreadable(
                    "“" + first[0] + "” is no source in the file",
                    "write its id, or ADDRESS | PUBLISHER | DATE | KIND | TITLE for a new one; the date may be empty");
        }
        if (id == null) {
            id = newId(parts[1] + " " + parts[2]);
            bring(
                    "sources",
                    values(
                            "id",
                            id,
                            "title",
                            parts[4],
                            "publisher",
                            parts[1],
                            "published",
                            orNull(parts[2]),
                            "url",
                            first[0],
                            "kind",
                            parts[3],
                            "note",
                            null));
        }
        return values("source", id, "locator", first.length < 2 ? null : first[1]);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    @SuppressWarnings("unchecked") // Made here.
    private void addDetail(String line) {
        var parts = line.split(" *= *", 2);
        var table = Objects.requireNonNullElse(detail(), Detail.fieldsOfAnyKind());
        var at = table.indexOf(parts[0]);
        if (parts.length < 2 || at < 0) {
            throw unreadable(
                    "“" + line + "” is no field of a detail",
                    "write KEY=VALUE with " + String.join(", ", table.keys()));
        }
        var detail = new LinkedHashMap<>((Map<String, Object>) values.getOrDefault("detail", Map.of()));
        var value = value(table.fields().get(at).type(), parts[1]);
        if (value == null && !table.fields().get(at).isRequired()) {
            detail.remove(parts[0]);
        } else {
            detail.put(parts[0], value);
        }
        values.put("detail", detail);
    }

    private @Nullable Object value(FieldType type, String text) {
        if (text.isBlank()) {
            return null;
        }
        if (type instanceof FieldType.Items) {
            return List.of(text.split(" *; *"));
        }
        if (type == Plain.NUMBER || type == Plain.WHOLE_NUMBER) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw unreadable("“" + text + "” is not a number", "write digits, with a point if needed");
            }
        }
        return text;
    }

    /** Returns an id made of the statement or heading, in the way of the format. */
    String suggestedId() {
        return newId(String.valueOf(values.get(isBrief ? "heading" : "statement")));
    }

    private String newId(String text) {
        var words = Stream.of(Folding.fold(text).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var content =
                words.stream().filter(word -> !Lexicon.isFunctionWord(word)).toList();
        var id = (content.isEmpty() ? words : content)
                .stream().limit(WORDS_OF_ID).collect(Collectors.joining("-"));
        id = id.isEmpty()
                ? "entry"
                : id.substring(0, Math.min(MAX_ID, id.length())).replaceAll("-$", "");
        var taken = taken();
        var unique = id;
        for (var number = 2; taken.contains(unique); number++) {
            unique = id + "-" + number;
        }
        return unique;
    }

    private Set<String> taken() {
        var ids = new HashSet<String>();
        Stream.of(
                        record.facts(),
                        record.briefs(),
                        record.sources(),
                        record.series(),
                        record.open(),
                        record.people(),
                        record.organisations(),
                        record.proceedings())
                .forEach(entries -> ids.addAll(entries.keySet()));
        record.topics().forEach(topic -> ids.add(topic.id()));
        record.withheld().forEach(matter -> ids.add(matter.id()));
        record.changes().forEach(change -> change.withdrawn().forEach(one -> ids.add(one.id())));
        others.values().forEach(list -> list.forEach(one -> ids.add(String.valueOf(one.get("id")))));
        return ids;
    }

    /** Returns the problems of the file with this draft and placeholders: none, if what was typed is valid. */
    List<Problem> problems(String name) {
        var trial = new EntryDraft(this);
        trial.fillIn();
        return trial.problemsOf(name, trial.file());
    }

    /** Returns the problems of a file, and its warnings. */
    List<Problem> problemsOf(String name, byte[] content) {
        return FactsLoader.validate(
                new FactsSource.StandardInput(new ByteArrayInputStream(content)),
                limits,
                _ -> List.of(),
                facts -> FactsValidateCommand.warnings(name, facts.record()));
    }

    private void fillIn() {
        values.putIfAbsent("id", DRAFT);
        values.putIfAbsent("people", List.of());
        if (isBrief) {
            values.putIfAbsent("heading", "Draft of a heading to come");
            values.putIfAbsent(
                    "facts", record.facts().keySet().stream().limit(1).toList());
            return;
        }
        values.putIfAbsent("kind", FactKind.EVENT.key());
        values.putIfAbsent("statement", "The draft of a statement to come.");
        values.putIfAbsent("date", record.asOf().toString());
        if (!has("sources")) {
            with("sources", "https://draft.invalid/ | Draft | | other | Draft").copyTo(this);
        }
        var table = detail();
        if (table != null && has("detail")) {
            fillIn(table);
        } else if (table != null) {
            values.put("kind", FactKind.EVENT.key());
        }
    }

    private void copyTo(EntryDraft other) {
        other.values.putAll(values);
        other.others.putAll(others);
    }

    @SuppressWarnings("unchecked") // Made here.
    private void fillIn(FieldTable<? extends Detail> table) {
        var detail = new LinkedHashMap<>((Map<String, Object>) values.get("detail"));
        for (var field : table.fields()) {
            if (field.isRequired() && !detail.containsKey(field.key())) {
                detail.put(field.key(), field.isNullable() ? null : placeholder(field));
            }
        }
        values.put("detail", detail);
    }

    private Object placeholder(Field<?> field) {
        return switch (field.type()) {
            case Word word -> word.words().firstEntry().getKey();
            case FieldType.Items _ -> List.of("draft");
            case FieldType.Id _ ->
                values.get("people") instanceof List<?> people && !people.isEmpty() ? people.getFirst() : DRAFT;
            case Plain plain when plain == Plain.NUMBER || plain == Plain.WHOLE_NUMBER -> BigDecimal.ONE;
            default -> "Draft of a text";
        };
    }

    /** Returns the file with the entry, whose missing values have their defaults. */
    byte[] file() {
        var entry = new LinkedHashMap<>(values);
        entry.putIfAbsent("people", List.of());
        if (isBrief) {
            entry.putIfAbsent("asked", List.of());
            if (entry.get("summary") instanceof String text) {
                entry.put("summary", List.of(values("text", text, "facts", entry.get("facts"))));
            }
        } else {
            entry.putIfAbsent("kind", FactKind.EVENT.key());
            entry.putIfAbsent(
                    "topic", record.topics().stream().map(Topic::id).findFirst().orElse("timeline"));
            entry.putIfAbsent("organisations", List.of());
            entry.putIfAbsent("confidence", confidence());
            entry.putIfAbsent("note", null);
            entry.putIfAbsent("detail", null);
            var table = detail();
            if (table != null && entry.get("detail") instanceof Map<?, ?> given) {
                var detail = new LinkedHashMap<Object, Object>(given);
                table.fields().stream()
                        .filter(Field::isNullable)
                        .forEach(field -> detail.putIfAbsent(field.key(), null));
                entry.put("detail", detail);
            }
        }
        var added = new HashMap<>(others);
        added.put(isBrief ? "briefs" : "facts", List.of(entry));
        return NewEntries.added(file, added);
    }

    /** Returns {@code established} for an official source or two publishers, otherwise {@code reported}. */
    private String confidence() {
        var ids = values.get("sources") instanceof List<?> list
                ? list.stream()
                        .map(one -> one instanceof Map<?, ?> citation ? String.valueOf(citation.get("source")) : "")
                        .collect(Collectors.toSet())
                : Set.<String>of();
        var listed = record.sources().values().stream()
                .filter(source -> ids.contains(source.id()))
                .map(source -> new String[] {source.publisher(), source.kind().key()});
        var brought = others.getOrDefault("sources", List.of()).stream()
                .filter(source -> ids.contains(source.get("id")))
                .map(source ->
                        new String[] {String.valueOf(source.get("publisher")), String.valueOf(source.get("kind"))});
        var all = Stream.concat(listed, brought).toList();
        var isOfficial = all.stream()
                .anyMatch(
                        source -> OFFICIAL.stream().anyMatch(kind -> kind.key().equals(source[1])));
        var publishers = all.stream().map(source -> source[0]).distinct().count();
        return isOfficial || publishers > 1 ? "established" : "reported";
    }

    /** Returns what the draft adds, such as "fact bridge-closed, source bulletin-2024-03-08". */
    String inWords() {
        var brought = others.entrySet().stream()
                .flatMap(list -> list.getValue().stream().map(one -> noun(list.getKey()) + " " + one.get("id")))
                .sorted();
        return Stream.concat(Stream.of((isBrief ? "brief " : "fact ") + id()), brought)
                .collect(Collectors.joining(", "));
    }

    private static String noun(String list) {
        return switch (list) {
            case "people" -> "person";
            default -> list.substring(0, list.length() - 1);
        };
    }

    String id() {
        return String.valueOf(values.get("id"));
    }

    private static Map<String, Object> values(@Nullable Object... keysAndValues) {
        var values = new LinkedHashMap<String, Object>();
        for (var at = 0; at < keysAndValues.length; at += 2) {
            values.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
        }
        return values;
    }

    private static Failure unreadable(String message, String hint) {
        return Failure.usage("bad-argument", message, hint);
    }
}
