package org.onrecord.ask;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.language.Lexicon;
import org.onrecord.ask.language.Token;
import org.onrecord.ask.language.Tokens;
import org.onrecord.ask.understand.Mention;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.query.Found;
import org.onrecord.query.OverviewQuery;
import org.onrecord.query.OverviewView;

/** Answers questions about the whole, or about one heading of it, with the record's own overview. */
final class OverviewAnswers implements Answerer {
    private static final int FEWEST = 3;
    /** Cues of a question that no account answers. */
    private static final Set<String> PARTICULAR =
            Set.of("how-many", "how-much", "how-long", "how-old", "when", "where");

    private static final Set<String> PEOPLE = Set.of(
            "three",
            "trio",
            "defendants",
            "convicted",
            "killers",
            "adults",
            "culprits",
            "put",
            "trial",
            "responsible",
            "guilty");

    private static final double COMMON = 0.05;
    /** Words for reviews and failings that belong to any account of them. */
    private static final Set<String> GENERAL = Set.of(
            "official",
            "wrong",
            "main",
            "key",
            "overall",
            "big",
            "various",
            "different",
            "say",
            "said",
            "inspections",
            "inquiries");

    private final CaseRecord record;
    private final Set<String> common;

    OverviewAnswers(CaseRecord record) {
        this.record = record;
        this.common = common(record);
    }

    /** Words that many of the facts have, so that they mark no heading off from another. */
    private static Set<String> common(CaseRecord record) {
        return record.facts().values().stream()
                .flatMap(fact ->
                        Tokens.of(fact.statement()).stream().map(Token::stem).distinct())
                .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > record.facts().size() * COMMON)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return "overview";
    }

    /** The account that a question asks for, or null if it asks for something else. */
    @Override
    public @Nullable Response answer(Resolved resolved, Context context, int most) {
        var question = resolved.question();
        var since = sinceThen(question);
        if (since != null) {
            return since;
        }
        if (!(new OverviewQuery().answer(record) instanceof Found page)
                || !(page.view() instanceof OverviewView overview)
                || overview.sections().isEmpty()
                || PARTICULAR.stream().anyMatch(question::has)
                || !isAboutTheCase(question)) {
            return null;
        }
        var words = meaningful(question);
        var asksAccount = question.has("overview") || (question.has("summary") && isSumming(question));
        if (words.isEmpty() && asksAccount && !question.has("since")) {
            return account(essence(overview)).withPage(page).withSuggestions(followUps(overview));
        }
        var section = headed(overview, question, words);
        if (section == null && asksAccount) {
            section = fullest(overview, words);
        }
        return section == null ? null : account(section.facts());
    }

    /** What became of several people who are named: what the record tells of them under its heading for it. */
    private @Nullable Response sinceThen(Question question) {
        var people = question.mentions().stream()
                .filter(mention -> !mention.isBody())
                .flatMap(mention -> mention.ids().stream())
                .distinct()
                .toList();
        if (people.size() < 2 || !(question.has("since") || question.has("fate")) || question.span() != null) {
            return null;
        }
        var facts = record.overview().stream()
                .filter(section -> Tokens.of(section.heading()).stream()
                        .anyMatch(token -> token.word().equals("since")))
                .flatMap(section -> section.facts().stream())
                .map(record.facts()::get)
                .filter(Objects::nonNull)
                .filter(fact -> fact.people().stream().anyMatch(people::contains))
                .toList();
        return facts.isEmpty() ? null : account(facts);
    }

    /** Whether it begins with a word for an account. */
    private static boolean isSumming(Question question) {
        var content = question.contentTokens();
        return !question.has("when")
                && !question.has("who")
                && (content.isEmpty() || SUMMING.contains(content.getFirst().word()));
    }

    /** The section whose heading a question repeats: "what changed", "who was convicted", "where are they now". */
    private OverviewView.@Nullable Section headed(OverviewView overview, Question question, List<Token> words) {
        for (var section : overview.sections()) {
            var heading = Tokens.of(section.heading());
            var stems = terms(heading);
            var isSince = question.has("since")
                    && heading.stream().anyMatch(token -> token.word().equals("since"))
                    && isToldIn(section, words);
            if (isSince || repeats(stems, words, section)) {
                return section;
            }
        }
        return null;
    }

    private static final Set<String> SUMMING = Set.of(
            "summary",
            "summarise",
            "summarize",
            "overview",
            "story",
            "background",
            "rundown",
            "basics",
            "account",
            "brief",
            "tragedy",
            "events",
            "tl",
            "dr",
            "tldr",
            "whole",
            "full",
            "short",
            "quick",
            "key",
            "facts",
            "points",
            "main",
            "history",
            "die",
            "died",
            "death",
            "dead",
            "affair",
            "scandal",
            "gist",
            "outline",
            "intro",
            "introduction",
            "recap",
            "situation",
            "learn",
            "understand",
            "understanding",
            "hear",
            "heard",
            "read",
            "sentences",
            "paragraph");

    private static List<Token> meaningful(Question question) {
        return question.contentTokens().stream()
                .filter(token -> !SUMMING.contains(token.word()))
                .toList();
    }

    /** Whether nobody is named but the one whom the record is about: the first of its people. */
    private boolean isAboutTheCase(Question question) {
        var centre =
                record.people().isEmpty() ? "" : record.people().firstEntry().getKey();
        return question.span() == null
                && question.mentions().stream().map(Mention::ids).allMatch(ids -> ids.contains(centre));
    }

    /** Some of each heading: first what says most of the record's title, then the headings in order. */
    private List<Fact> essence(OverviewView overview) {
        var essence = new LinkedHashSet<Fact>();
        overview.sections().getFirst().facts().stream()
                .max(Comparator.comparingInt((Fact fact) -> shared(fact, Tokens.of(record.title()))))
                .ifPresent(essence::add);
        var lead = overview.sections().getFirst().facts();
        essence.addAll(lead.subList(lead.indexOf(essence.getFirst()), lead.size()).stream()
                .limit(2)
                .toList());
        overview.sections().stream()
                .skip(1)
                .limit(1)
                .forEach(section -> section.facts().stream().limit(3).forEach(essence::add));
        overview.sections().stream()
                .skip(2)
                .forEach(section -> section.facts().stream().limit(1).forEach(essence::add));
        overview.sections().forEach(section -> essence.addAll(section.facts()));
        return List.copyOf(essence);
    }

    private static int shared(Fact fact, List<Token> title) {
        var stems = Tokens.of(fact.statement()).stream().map(Token::stem).toList();
        return (int) title.stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .filter(token -> stems.contains(token.stem()))
                .count();
    }

    private static Set<String> terms(List<Token> tokens) {
        var terms = tokens.stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .map(Token::stem)
                .collect(Collectors.toSet());
        Lexicon.synonyms().find(tokens).forEach(match -> terms.add("=" + match.name()));
        return terms;
    }

    private static boolean isToldIn(OverviewView.Section section, List<Token> words) {
        var told = section.facts().stream()
                .flatMap(fact -> terms(Tokens.of(fact.statement())).stream())
                .collect(Collectors.toSet());
        return words.stream()
                .allMatch(word -> PEOPLE.contains(word.word())
                        || terms(List.of(word)).stream().anyMatch(told::contains));
    }

    /** Whether the first word is of the heading, and every other of the heading or of two facts under it. */
    private boolean repeats(Set<String> heading, List<Token> words, OverviewView.Section section) {
        if (words.isEmpty() || !heading.contains(words.getFirst().stem())) {
            return false;
        }
        var told = section.facts().stream()
                .map(fact -> terms(Tokens.of(fact.statement())))
                .toList();
        return words.stream()
                .allMatch(word -> heading.contains(word.stem())
                        || common.contains(word.stem())
                        || GENERAL.contains(word.word())
                        || told.stream()
                                        .filter(terms -> terms.contains(word.stem()))
                                        .count()
                                > 1);
    }

    /** The section of which most facts have one of the words; null unless three have. */
    private static OverviewView.@Nullable Section fullest(OverviewView overview, List<Token> words) {
        var wanted = terms(words);
        OverviewView.Section best = null;
        var most = FEWEST - 1;
        for (var section : overview.sections()) {
            var hits = (int) section.facts().stream()
                    .filter(fact -> terms(Tokens.of(fact.topic().words() + " " + fact.statement())).stream()
                            .anyMatch(wanted::contains))
                    .count();
            if (hits > most) {
                most = hits;
                best = section;
            }
        }
        return best;
    }

    private static Response account(List<Fact> facts) {
        return Response.of(facts.stream().map(AnsweredFact::of).toList(), null, "onrecord overview");
    }

    private static List<Suggestion> followUps(OverviewView overview) {
        return overview.followUps().stream()
                .map(command -> new Suggestion(command, command))
                .toList();
    }
}
