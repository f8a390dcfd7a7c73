package org.onrecord.ask.compute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Lazy;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Pronouns;
import org.onrecord.search.names.Mention;

/** The people that a question is about: those named, a group such as "the other two", or all defendants. */
final class Subjects {
    private static final Set<String> THEY = Set.of("they", "them", "their");
    private static final Set<String> PERSONAL = Set.of("he", "him", "his", "she", "her");
    private static final Set<String> HE = Set.of("he", "him", "his");
    static final Set<String> WHO =
            Set.of("who", "whos", "whom", "which", "anyone", "anybody", "someone", "somebody", "nobody", "any", "whod");
    static final Set<String> WHAT = Set.of("what", "whats");
    private static final Set<String> CHARGING = Set.of("prosecuted", "prosecute", "charged");

    private final Question question;
    private final Context context;
    private final CaseRecord record;
    private final CriminalOutcomes outcomes;
    private final QuestionWords words;
    /** The people named, computed on first use because most questions are not about defendants. */
    private final Lazy<List<String>> named = Lazy.of(this::findNamed);

    private final Lazy<List<String>> people = Lazy.of(this::findPeople);

    Subjects(Question question, Context context, CaseRecord record, CriminalOutcomes outcomes, QuestionWords words) {
        this.question = question;
        this.context = context;
        this.record = record;
        this.outcomes = outcomes;
        this.words = words;
    }

    /** Returns the ids of people named or meant by a pronoun. */
    List<String> named() {
        return named.get();
    }

    /** Whether the question names no person, so that its subject comes from the context. */
    boolean isImplied() {
        return question.mentions().stream().allMatch(mention -> mention.isImplied() || mention.isBody());
    }

    List<String> people() {
        return people.get();
    }

    /** Returns the people and bodies named that were never tried, except the person at the centre of the record. */
    List<String> untried() {
        var bodies =
                mentions().filter(Mention::isBody).map(mention -> mention.ids().getFirst());
        return (named().stream().anyMatch(this::isDefendant)
                        ? named().stream()
                        : Stream.concat(named().stream(), bodies))
                .filter(id -> !isDefendant(id))
                .distinct()
                .toList();
    }

    /** Whether the question names the person at the centre of the record, if never tried. */
    boolean namesVictim() {
        return question.mentions().stream()
                        .anyMatch(mention ->
                                !mention.isImplied() && mention.ids().getFirst().equals(record.centre()))
                && !isDefendant(record.centre());
    }

    private boolean isDefendant(String id) {
        return outcomes.defendants().contains(id);
    }

    /** Returns mentions, except misread verbs: "prosecuted" does not name the prosecutor. */
    private Stream<Mention> mentions() {
        return question.mentions().stream()
                .filter(mention -> mention.isImplied()
                        || question.tokens().subList(mention.start(), mention.end()).stream()
                                .noneMatch(token -> CHARGING.contains(token.word())));
    }

    /** Returns people named or meant by a pronoun; if several share a name, the defendants among them. */
    private List<String> findNamed() {
        var ids = new LinkedHashSet<String>();
        // In "did they release her", "they" means other people.
        var isUnrelatedPlural = words.says(THEY) && !words.says(PERSONAL);
        // "Did Barker get more than her" is about both.
        var compares = words.has("longest", "shortest");
        // "Who was released" is not about the people mentioned before.
        var isNewQuestion = (words.startsWith(WHO) || words.comparesAgain()) && !words.says(PERSONAL);
        for (var mention : mentions().toList()) {
            if (mention.isBody()
                    || (mention.isImplied()
                            && (isUnrelatedPlural || isNewQuestion || (namesDefendant() && !compares)))) {
                continue;
            }
            // A unique person counts, tried or not.
            if (mention.ids().size() == 1 && !mention.ids().contains(record.centre())) {
                ids.addAll(mention.ids());
                continue;
            }
            var defendants = mention.ids().stream().filter(this::isDefendant).toList();
            if (!defendants.isEmpty()) {
                ids.addAll(mention.isImplied() ? defendants.subList(0, 1) : defendants);
            } else if (!mention.ids().contains(record.centre())) {
                ids.addAll(mention.ids().subList(0, 1));
            }
        }
        return words.has("others", "men", "women") ? List.of() : List.copyOf(ids);
    }

    private boolean namesDefendant() {
        return question.mentions().stream()
                .anyMatch(mention ->
                        !mention.isImplied() && mention.ids().stream().anyMatch(this::isDefendant));
    }

    private List<String> findPeople() {
        if (!named().isEmpty()) {
            return named();
        }
        if (words.continuesPrevious() && !words.has("others", "men", "women", "everybody")) {
            var before = previousDefendants();
            return before.isEmpty() ? outcomes.defendants() : before;
        }
        if (words.has("others")) {
            return outcomes.defendants().stream()
                    .filter(id -> !previousDefendants().contains(id))
                    .toList();
        }
        if (words.has("men")) {
            return withPronouns(Pronouns.HE);
        }
        if (words.has("women")) {
            return withPronouns(Pronouns.SHE);
        }
        return words.says(HE) && !words.says(WHO) ? withPronouns(Pronouns.HE) : outcomes.defendants();
    }

    private List<String> withPronouns(Pronouns pronouns) {
        return outcomes.defendants().stream()
                .filter(id -> {
                    var person = record.people().get(id);
                    return person != null && person.pronouns() == pronouns;
                })
                .toList();
    }

    /** Returns the defendants in the previous question, otherwise those in its answer. */
    private List<String> previousDefendants() {
        var last = context.question();
        var asked = last == null
                ? List.<String>of()
                : last.mentions().stream()
                        .flatMap(mention -> mention.ids().stream())
                        .filter(this::isDefendant)
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
