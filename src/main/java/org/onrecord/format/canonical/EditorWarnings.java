package org.onrecord.format.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Problem;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldTable.Filled;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;

/**
 * Warnings about a valid facts file: text left over from the starter, briefs with undecided charges, decisions without
 * their sequel, addresses that look like others, and sentences that say more than their facts.
 */
public final class EditorWarnings {
    private static final String CHARGED = "charged";
    private static final int MAX_PLACES = 8;

    /** The host of an address, and the number of characters of ASCII. */
    private static final Pattern HOST = Pattern.compile("https?://([^/?#:]*)");

    private static final int ASCII = 128;

    /** The steps that a later decision may end. */
    private static final Set<OutcomeStep> DECIDED_LATER =
            Set.of(OutcomeStep.CHARGE, OutcomeStep.ORDER, OutcomeStep.DISMISSAL, OutcomeStep.SANCTION);

    private final String file;
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Problem> addresses = new ArrayList<>();

    private EditorWarnings(String file) {
        this.file = file;
    }

    public static List<Problem> of(String file, CaseRecord record) {
        var found = new EditorWarnings(file);
        found.checkBriefs(record);
        found.checkGrounds(record);
        found.checkLater(record);
        var examples = new HashSet<>(Starter.examples());
        examples.addAll(NextVersion.placeholders());
        var texts = new EditorWarnings(file);
        texts.checkEntry(() -> "", null, CaseRecord.FIELDS.filled(record), examples);
        found.warnings.addAll(texts.addresses);
        found.warnings.addAll(texts.warnings.size() > 1 ? List.of(texts.inOne()) : texts.warnings);
        return List.copyOf(found.warnings);
    }

    /** Returns one warning for all texts to replace, with the entries that have them. */
    private Problem inOne() {
        var places = warnings.stream()
                .filter(one -> !one.path().contains("]."))
                .map(one -> one.id() == null ? one.path().replaceFirst("\\[.*", "") : one.id())
                .distinct()
                .toList();
        var first = warnings.getFirst();
        return Problem.warning(
                first.code(),
                file,
                first.path(),
                null,
                "text to replace is still in " + places.size() + (places.size() == 1 ? " entry: " : " entries: ")
                        + places.stream().limit(MAX_PLACES).collect(Collectors.joining(", "))
                        + (places.size() > MAX_PLACES ? ", …" : ""),
                "replace it, or remove the entries");
    }

    private void checkBriefs(CaseRecord record) {
        var position = 0;
        for (var brief : record.briefs().values()) {
            var facts = record.factsWith(brief.facts()).toList();
            var outcomes = facts.stream()
                    .filter(fact -> fact.detail() instanceof OutcomeDetail)
                    .toList();
            for (var fact : facts.size() < brief.facts().size() ? List.<Fact>of() : outcomes) {
                if (fact.detail() instanceof OutcomeDetail charge
                        && isOpen(charge)
                        && outcomes.stream().noneMatch(other -> isOutcomeOf(charge, other))) {
                    warn(
                            "charge-without-outcome",
                            "briefs[" + position + "]",
                            brief.id(),
                            "the brief lists the charge " + fact.id() + " without its outcome",
                            "add the plea of " + record.nameOf(charge.party())
                                    + " or the outcome of the charge to the brief, or remove the charge");
                }
            }
            position++;
        }
    }

    /** Warns about numbers and names in summaries and open questions that none of their facts has. */
    private void checkGrounds(CaseRecord record) {
        var grounding = new Grounding(record);
        var position = 0;
        for (var brief : record.briefs().values()) {
            var number = 0;
            for (var sentence : brief.summary()) {
                var path = "briefs[" + position + "].summary[" + number++ + "]";
                checkGrounds(path, brief.id(), grounding.missing(sentence.text(), sentence.facts()));
            }
            position++;
        }
        position = 0;
        for (var question : record.open().values()) {
            var path = "open[" + position++ + "]";
            checkGrounds(path, question.id(), grounding.missing(question.text(), question.facts()));
        }
    }

    private void checkGrounds(String path, String id, Collection<String> missing) {
        if (!missing.isEmpty()) {
            warn(
                    "not-in-facts",
                    path,
                    id,
                    "none of the facts of the sentence has " + String.join(", ", missing),
                    "name the fact that says so, or correct the sentence");
        }
    }

    /**
     * Warns about a charge, order, sanction, dismissal or finding without its sequel, if the sequel of another one, of the
     * same person in the same proceeding or on the same day, is dated after it.
     */
    private void checkLater(CaseRecord record) {
        var sequels = new HashMap<Matter, Fact>();
        for (var fact : record.facts().values()) {
            record.factsWith(fact.later())
                    .forEach(sequel -> Stream.of(fact, sequel)
                            .flatMap(EditorWarnings::matters)
                            .filter(matter -> sequel.people().contains(matter.person()))
                            .forEach(matter -> sequels.putIfAbsent(matter, sequel)));
        }
        var outcomes = new Outcomes(record);
        var position = 0;
        for (var fact : record.facts().values()) {
            var path = "facts[" + position++ + "]";
            outcomes.laterThanOpen(fact)
                    .ifPresent(newer -> warn(
                            "charge-without-end",
                            path,
                            fact.id(),
                            "its result is not on record, but " + newer.id()
                                    + " is a newer outcome of the same party in the same proceeding",
                            "write the charge of both in the same words, name that outcome in superseded_by if it ended"
                                    + " this charge, or give this charge its result"));
            if (fact.later().isEmpty() && !isReplaced(fact)) {
                matters(fact)
                        .map(sequels::get)
                        .filter(sequel -> sequel != null && fact.date().compareTo(sequel.date()) < 0)
                        .findFirst()
                        .ifPresent(sequel -> warn(
                                "sequel-not-linked",
                                path,
                                fact.id(),
                                sequel.id()
                                        + " is the later decision on another fact of the same matter, and not on this one",
                                "name it in later if it ended or overturned what this fact says"));
            }
            outcomes.laterClearances(fact)
                    .filter(_ -> outcomes.sequel(fact) == null)
                    .findFirst()
                    .ifPresent(clearance -> warn(
                            "sequel-not-linked",
                            path,
                            fact.id(),
                            clearance.id() + " ended a conviction of the same person, and not of this charge",
                            "name it in superseded_by if it ended this conviction"));
        }
    }

    /** The subject of a decision about a person: a proceeding, or the topic and date of findings made together. */
    private record Matter(String person, String subject) {}

    private static Stream<Matter> matters(Fact fact) {
        if (fact.detail() instanceof OutcomeDetail outcome) {
            return DECIDED_LATER.contains(outcome.step())
                    ? Stream.of(new Matter(outcome.party(), outcome.proceeding()))
                    : Stream.empty();
        }
        return fact.kind() == FactKind.FINDING
                ? fact.people().stream().map(person -> new Matter(person, fact.topic() + fact.date()))
                : Stream.empty();
    }

    private static boolean isReplaced(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome && outcome.supersededBy() != null;
    }

    private static boolean isOpen(OutcomeDetail outcome) {
        return outcome.step() == OutcomeStep.CHARGE
                && (outcome.result() == null || outcome.result().equals(CHARGED));
    }

    private static boolean isOutcomeOf(OutcomeDetail charge, Fact other) {
        return other.detail() instanceof OutcomeDetail outcome
                && outcome.party().equals(charge.party())
                && outcome.proceeding().equals(charge.proceeding())
                && !isOpen(outcome);
    }

    /**
     * Warns about example texts in an entry and its nested entries, once for each entry, and about addresses.
     *
     * @param path the entry's path, computed only for a warning, because a file may have a million entries
     */
    private void checkEntry(Supplier<String> path, @Nullable String id, List<Filled> fields, Set<String> examples) {
        var left = new ArrayList<String>();
        for (var one : fields) {
            if (hasExample(one.value(), examples)) {
                left.add(one.field().key());
            }
            if (one.value() instanceof String address
                    && (one.field().type() == Plain.ADDRESS || one.field().type() == Plain.SECURE_ADDRESS)) {
                checkHost(() -> inside(path, one), id, address);
            }
        }
        if (!left.isEmpty()) {
            warn(
                    "example-text",
                    path.get(),
                    id,
                    "text to replace is still in " + String.join(", ", left),
                    "replace it, or remove the entry");
        }
        for (var one : fields) {
            if (one.value() instanceof Detail detail) {
                checkEntry(() -> inside(path, one), id, detail.filled(), examples);
            } else if (one.field().type() instanceof Items list && list.item() instanceof Part part) {
                checkEntries(() -> inside(path, one), part.table(), entries(one.value()), examples);
            }
        }
    }

    /** Warns about a host that a reader may take for another one. */
    private void checkHost(Supplier<String> path, @Nullable String id, String address) {
        var host = HOST.matcher(address);
        if (!host.lookingAt() || host.group(1).chars().allMatch(c -> c < ASCII)) {
            return;
        }
        var letters = host.group(1)
                .codePoints()
                .filter(c -> c >= ASCII)
                .distinct()
                .limit(MAX_PLACES)
                .mapToObj(c -> Character.toString(c) + " (U+" + "%04X".formatted(c) + ")")
                .collect(Collectors.joining(", "));
        addresses.add(Problem.warning(
                "look-alike-address",
                file,
                path.get(),
                id,
                "the host of “" + address + "” has letters that may look like others: " + letters,
                "check that it is the host you mean, and write it in ASCII, with xn-- if it has such letters"));
    }

    private static String inside(Supplier<String> path, Filled field) {
        var outer = path.get();
        return outer.isEmpty()
                ? field.field().key()
                : outer + "." + field.field().key();
    }

    private <E> void checkEntries(
            Supplier<String> path, FieldTable<E> table, Collection<?> entries, Set<String> examples) {
        var position = 0;
        for (var entry : entries) {
            @SuppressWarnings("unchecked")
            var fields = table.filled((E) entry);
            var at = position++;
            checkEntry(() -> path.get() + "[" + at + "]", id(fields), fields, examples);
        }
    }

    private static @Nullable String id(List<Filled> fields) {
        for (var one : fields) {
            if (one.field().type() == Plain.OWN_ID) {
                return String.valueOf(one.value());
            }
        }
        return null;
    }

    private static boolean hasExample(@Nullable Object value, Set<String> examples) {
        if (value instanceof String text) {
            return examples.contains(text);
        }
        for (var entry : entries(value)) {
            if (!(entry instanceof String)) {
                return false;
            }
            if (examples.contains(entry)) {
                return true;
            }
        }
        return false;
    }

    private static Collection<?> entries(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values();
            case Collection<?> list -> list;
            case null, default -> List.of();
        };
    }

    private void warn(String code, String path, @Nullable String id, String message, String hint) {
        warnings.add(Problem.warning(code, file, path, id, message, hint));
    }

    /** Finds the numbers and names of a sentence that none of its facts contains. */
    private static final class Grounding {
        private static final List<String> UNITS = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        private static final List<String> TENS =
                List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        private static final Map<String, String> NUMBERS = numbers();

        /** A number in words with a hyphen, a number in digits with its separators, or a word. */
        private static final Pattern WORD = Pattern.compile("\\b(?i:" + String.join("|", TENS) + ")-(?i:"
                + String.join("|", UNITS.subList(1, 10)) + ")\\b|\\p{N}+(?:[.,]\\p{N}+)*\\p{L}*|[\\p{L}\\p{M}\\p{N}]+");

        /** "One" is mostly a pronoun. */
        private static final String ONE = "one";

        private final CaseRecord record;

        Grounding(CaseRecord record) {
            this.record = record;
        }

        private static Map<String, String> numbers() {
            var numbers = new LinkedHashMap<String, String>();
            for (var i = 0; i < UNITS.size(); i++) {
                numbers.put(UNITS.get(i), String.valueOf(i));
            }
            for (var i = 0; i < TENS.size(); i++) {
                var ten = 20 + 10 * i;
                numbers.put(TENS.get(i), String.valueOf(ten));
                for (var unit = 1; unit < 10; unit++) {
                    numbers.put(TENS.get(i) + "-" + UNITS.get(unit), String.valueOf(ten + unit));
                }
            }
            return numbers;
        }

        /**
         * Returns the numbers and names of a text, as spelt there, that neither its facts nor the record's title and date
         * have; none if one of the facts or their parties has a problem and is missing.
         */
        Collection<String> missing(String text, List<String> facts) {
            var missing = new LinkedHashMap<String, String>();
            var words = WORD.matcher(text);
            while (words.find()) {
                if (isChecked(words, text)) {
                    missing.putIfAbsent(normal(words.group()), words.group());
                }
            }
            if (!missing.isEmpty()) {
                var known = new HashSet<String>();
                addWords(record.title(), known);
                addWords(FactDate.of(record.asOf()).inWords(), known);
                var found = record.factsWith(facts).toList();
                if (found.size() < facts.size() || !found.stream().allMatch(this::hasParties)) {
                    return List.of();
                }
                found.forEach(fact -> addWords(fact, known));
                missing.keySet().removeIf(word -> isIn(word, known));
                missing.values().removeIf(word -> isCount(word, found));
            }
            return missing.values();
        }

        private boolean hasParties(Fact fact) {
            return fact.parties().allMatch(id -> record.party(id) != null);
        }

        /** Whether a word is a number, or a name: in upper case, but not at the beginning of a sentence. */
        private static boolean isChecked(Matcher word, String text) {
            var first = word.group().codePointAt(0);
            var lower = word.group().toLowerCase(Locale.ROOT);
            return Character.isDigit(first)
                    || (NUMBERS.containsKey(lower) && !lower.equals(ONE))
                    || (Character.isUpperCase(first) && !isAtStart(text, word.start()));
        }

        private static boolean isAtStart(String text, int position) {
            var before = text.substring(0, position).stripTrailing();
            return before.isEmpty() || ".:?!\"“‘(".indexOf(before.charAt(before.length() - 1)) >= 0;
        }

        private static boolean isIn(String word, Set<String> known) {
            return known.contains(word)
                    || known.contains(word + "s")
                    || (word.endsWith("s") && known.contains(word.substring(0, word.length() - 1)));
        }

        /** Whether a number in words counts the facts, or the people in them. */
        private static boolean isCount(String word, List<Fact> facts) {
            var people = facts.stream()
                    .flatMap(fact -> fact.people().stream())
                    .distinct()
                    .count();
            var number = NUMBERS.get(word.toLowerCase(Locale.ROOT));
            return number != null
                    && (number.equals(String.valueOf(facts.size())) || number.equals(String.valueOf(people)));
        }

        /** Returns a word in lower case, and a number in digits without separators. */
        private static String normal(String word) {
            var lower = word.toLowerCase(Locale.ROOT).replace(",", "");
            return NUMBERS.getOrDefault(lower, lower);
        }

        private void addWords(Fact fact, Set<String> words) {
            var parties = fact.parties()
                    .map(record::party)
                    .filter(Objects::nonNull)
                    .flatMap(party -> Stream.concat(Stream.of(party.name(), party.role()), party.aliases().stream()));
            var detail = fact.detail() == null
                    ? Stream.<String>empty()
                    : fact.detail().filled().stream()
                            .filter(one -> one.value() != null)
                            .map(one -> Detail.words(one, record));
            Stream.of(Stream.of(fact.statement(), fact.note(), fact.date().inWords()), detail, parties)
                    .flatMap(texts -> texts)
                    .forEach(text -> addWords(text, words));
        }

        private static void addWords(@Nullable String text, Set<String> words) {
            if (text != null) {
                var matcher = WORD.matcher(text);
                while (matcher.find()) {
                    words.add(normal(matcher.group()));
                }
            }
        }
    }
}
