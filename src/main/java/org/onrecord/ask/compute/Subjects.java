package org.onrecord.ask.compute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Pronouns;
import org.onrecord.search.names.Mention;

/** The people a question of guilt or custody is about: those named, a group such as "the other two", or everyone tried. */
final class Subjects {
    private static final Set<String> THEY = Set.of("they", "them", "their");
    private static final Set<String> PERSONAL = Set.of("he", "him", "his", "she", "her");
    private static final Set<String> HE = Set.of("he", "him", "his");
    static final Set<String> WHO =
            Set.of("who", "whos", "whom", "which", "anyone", "anybody", "someone", "somebody", "nobody", "any", "whod");
    private static final Set<String> CHARGING = Set.of("prosecuted", "prosecute", "charged");

    private final Question question;
    private final Context context;
    private final CaseRecord record;
    private final CriminalOutcomes outcomes;
    private final Words words;
    /** Found when they are first asked for, since most questions are not about those who were tried. */
    private @Nullable List<String> named;

    private @Nullable List<String> people;

    Subjects(Question question, Context context, CaseRecord record, CriminalOutcomes outcomes, Words words) {
        this.question = question;
        this.context = context;
        this.record = record;
        this.outcomes = outcomes;
        this.words = words;
    }

    /** Ids of those named or meant by a pronoun. */
    List<String> named() {
        var found = named;
        if (found == null) {
            found = findNamed();
            named = found;
        }
        return found;
    }

    /** Whether nobody is named, so that whoever is meant was spoken of before. */
    boolean isImplied() {
        return question.mentions().stream().allMatch(mention -> mention.isImplied() || mention.isBody());
    }

    /** Ids of those whom it is about. */
    List<String> people() {
        var chosen = people;
        if (chosen == null) {
            chosen = choose();
            people = chosen;
        }
        return chosen;
    }

    /** The people and bodies named who were never tried, the one whom the record is about left out. */
    List<String> others() {
        var bodies =
                mentions().filter(Mention::isBody).map(mention -> mention.ids().getFirst());
        return (named().stream().anyMatch(this::isTried) ? named().stream() : Stream.concat(named().stream(), bodies))
                .filter(id -> !isTried(id))
                .distinct()
                .toList();
    }

    /** Whether it names the one whom the record is about, who was never tried: what is asked may be about that person. */
    boolean namesVictim() {
        return question.mentions().stream()
                        .anyMatch(mention ->
                                !mention.isImplied() && mention.ids().getFirst().equals(record.centre()))
                && !isTried(record.centre());
    }

    private boolean isTried(String id) {
        return outcomes.tried().contains(id);
    }

    /** The people it names, leaving out names that are really a verb: "prosecuted" does not mean the prosecutor. */
    private Stream<Mention> mentions() {
        return question.mentions().stream()
                .filter(mention -> mention.isImplied()
                        || question.tokens().subList(mention.start(), mention.end()).stream()
                                .noneMatch(token -> CHARGING.contains(token.word())));
    }

    /** People named or meant by a pronoun; of several who share a name those who were tried, and no victim. */
    private List<String> findNamed() {
        var ids = new LinkedHashSet<String>();
        // In "did they release her" others are meant by "they".
        var isOfThem = words.says(THEY) && !words.says(PERSONAL);
        // "Did Barker get more than her" is about both.
        var compares = words.has("longest", "shortest");
        // "Who was released" is not about whom was spoken of.
        var asksAfresh = (words.startsWith(WHO) || words.comparesAgain()) && !words.says(PERSONAL);
        for (var mention : mentions().toList()) {
            if (mention.isBody() || (mention.isImplied() && (isOfThem || asksAfresh || (namesTried() && !compares)))) {
                continue;
            }
            // Whoever it is alone is meant, tried or not.
            if (mention.ids().size() == 1 && !mention.ids().contains(record.centre())) {
                ids.addAll(mention.ids());
                continue;
            }
            var tried = mention.ids().stream().filter(this::isTried).toList();
            if (!tried.isEmpty()) {
                ids.addAll(mention.isImplied() ? tried.subList(0, 1) : tried);
            } else if (!mention.ids().contains(record.centre())) {
                ids.addAll(mention.ids().subList(0, 1));
            }
        }
        return words.has("others", "men", "women") ? List.of() : List.copyOf(ids);
    }

    private boolean namesTried() {
        return question.mentions().stream()
                .anyMatch(mention ->
                        !mention.isImplied() && mention.ids().stream().anyMatch(this::isTried));
    }

    private List<String> choose() {
        if (!named().isEmpty()) {
            return named();
        }
        if (words.hasWordsOfBefore() && !words.has("others", "men", "women", "everybody")) {
            var before = spokenOf();
            return before.isEmpty() ? outcomes.tried() : before;
        }
        if (words.has("others")) {
            return outcomes.tried().stream()
                    .filter(id -> !spokenOf().contains(id))
                    .toList();
        }
        if (words.has("men")) {
            return called(Pronouns.HE);
        }
        if (words.has("women")) {
            return called(Pronouns.SHE);
        }
        return words.says(HE) && !words.says(WHO) ? called(Pronouns.HE) : outcomes.tried();
    }

    private List<String> called(Pronouns pronouns) {
        return outcomes.tried().stream()
                .filter(id -> {
                    var person = record.people().get(id);
                    return person != null && person.pronouns() == pronouns;
                })
                .toList();
    }

    /** Those tried whom the conversation was about: named in the last question, else in its answer. */
    private List<String> spokenOf() {
        var last = context.question();
        var asked = last == null
                ? List.<String>of()
                : last.mentions().stream()
                        .flatMap(mention -> mention.ids().stream())
                        .filter(this::isTried)
                        .toList();
        if (!asked.isEmpty()) {
            return asked;
        }
        return context.answers().stream()
                .map(record.facts()::get)
                .filter(fact -> fact != null && fact.detail() instanceof OutcomeDetail)
                .map(fact -> CriminalOutcomes.detail(fact).person())
                .toList();
    }
}
