package org.onrecord.ask.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.QueryClause;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** Questions for who came after somebody in a post. */
public final class Succession {
    private static final double POST_WORD = 0.4;

    private final CaseRecord record;

    public Succession(CaseRecord record) {
        this.record = record;
    }

    /** Who came after somebody is told by facts about the post, not about that person. */
    public Question aboutPost(Question question) {
        var asks = question.has("successor") && question.has("who");
        var persons = question.mentions().stream()
                .filter(mention -> !mention.isBody())
                .toList();
        return asks && persons.stream().map(Mention::ids).distinct().count() == 1
                ? question.withMentions(
                        question.mentions().stream().filter(Mention::isBody).toList())
                : question;
    }

    /** What tells who came after somebody: the words of the post, and that somebody was appointed to it. */
    public List<QueryClause> wanted(Question question) {
        var wanted = new ArrayList<QueryClause>();
        var person = record.party(question.mentions().stream()
                .filter(mention -> !mention.isBody())
                .findFirst()
                .orElseThrow()
                .ids()
                .getFirst());
        if (person != null) {
            Tokens.of(person.shortRole()).stream()
                    .filter(token -> !Lexicon.isFunctionWord(token.word()) && !token.hasDigit())
                    .forEach(token ->
                            wanted.add(QueryClause.needed(token.word(), Map.of(token.stem(), 1.0), POST_WORD)));
            wanted.add(QueryClause.needed(
                    "appointed", Map.of("appoint", 1.0, "new", 0.8, "interim", 0.9, "becom", 0.8), 1));
            wanted.add(QueryClause.welcome(person.id(), Map.of("#" + person.id(), 1.0), POST_WORD));
        }
        return wanted;
    }
}
