package org.onrecord.ask.rank;

import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.FactKind;
import org.onrecord.search.index.Candidate;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Whether the best of the candidates is enough of an answer to be given, or the record does not say. */
public final class AbstentionRule {
    private final CaseRecord record;
    private final FactFeatures index;

    public AbstentionRule(CaseRecord record, FactFeatures index) {
        this.record = record;
        this.index = index;
    }

    /** Whether an answer is about whom the question names, and the record knows most of what it asks. */
    public boolean isEnough(Question question, Candidate best) {
        return isAboutNamed(question, best) && isMostlyKnown(question) && counts(question, best);
    }

    /** "How many" of something is answered by a number of that, or by a figure. */
    private boolean counts(Question question, Candidate best) {
        return !question.has("how-many")
                || question.has("how-often")
                || question.has("how-long")
                || best.fact().kind() == FactKind.FIGURE
                || index.counts(question, best.fact());
    }

    /** An answer to a question that names somebody by the surname has to be about that person. */
    private boolean isAboutNamed(Question question, Candidate best) {
        var named = question.mentions().stream()
                .filter(mention -> !mention.isBody() && !mention.isImplied() && hasSurname(question, mention))
                .map(mention -> mention.ids().getFirst())
                .filter(id -> !id.equals(record.centre()))
                .toList();
        return named.isEmpty() || named.stream().anyMatch(id -> index.isAbout(best.fact(), id));
    }

    /** Whether a mention says of one person alone the last word of the name: "sue" may be a verb. */
    private boolean hasSurname(Question question, Mention mention) {
        return mention.ids().size() == 1
                && mention.description().isEmpty()
                && mention.end() > mention.start()
                && mention.end() <= question.tokens().size()
                && Tokens.of(record.nameOf(mention.ids().getFirst()))
                        .contains(question.tokens().get(mention.end() - 1))
                && !Tokens.of(record.nameOf(mention.ids().getFirst()))
                        .getFirst()
                        .equals(question.tokens().get(mention.end() - 1));
    }

    /** Of a question that names nobody and says nothing else of what it wants, the record has to know most words. */
    private boolean isMostlyKnown(Question question) {
        if (!question.cues().isEmpty() || !question.mentions().isEmpty()) {
            return true;
        }
        var synonyms = Lexicon.synonyms().find(question.tokens()).stream()
                .filter(match -> index.hasTerm("=" + match.name()))
                .toList();
        var telling = question.content().stream()
                .filter(at -> !question.isAside(at))
                .filter(at -> !Lexicon.isEveryday(question.tokens().get(at)))
                .toList();
        var known = telling.stream()
                .filter(at -> synonyms.stream().anyMatch(match -> match.covers(at))
                        || isKnown(question.tokens().get(at)))
                .count();
        return telling.isEmpty() || known * 2 > telling.size();
    }

    private boolean isKnown(Token token) {
        return index.hasTerm(token.stem()) || index.hasTerm("~" + Stem.family(token.word()));
    }
}
