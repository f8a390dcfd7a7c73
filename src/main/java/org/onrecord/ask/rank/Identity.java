package org.onrecord.ask.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.index.QueryClause;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** Questions for who somebody is: what answers them besides the name. */
public final class Identity {
    private static final double NAME_WORD = 0.3;
    private static final double ROLE_WORD = 0.3;
    private static final double DESCRIPTION = 0.6;
    private static final double PROFILED = 1.6;
    private static final Set<String> POSTS = WordClasses.of("post");
    private static final Set<String> IDENTITY_CUES = Set.of("who", "overview", "names", "summary", "list");

    private final CaseRecord record;

    public Identity(CaseRecord record) {
        this.record = record;
    }

    /** "who is X", or a name alone: nothing but one person or body. */
    public static boolean isAsked(Question question) {
        return question.contentTokens().stream().allMatch(token -> POSTS.contains(token.word()))
                && question.span() == null
                && question.mentions().size() == 1
                && question.cues().stream().allMatch(IDENTITY_CUES::contains);
    }

    /** What the record calls the part of the one asked about, as words an answer should have. */
    public List<QueryClause> wanted(Question question) {
        var wanted = new ArrayList<QueryClause>();
        for (var id : question.mentions().getFirst().ids()) {
            var party = record.party(id);
            if (party == null) {
                continue;
            }
            for (var token : Tokens.of(party.shortRole())) {
                if (!Lexicon.isFunctionWord(token.word())) {
                    wanted.add(QueryClause.welcome(token.word(), Map.of(token.stem(), 1.0), ROLE_WORD));
                }
            }
            Tokens.of(party.name())
                    .forEach(token ->
                            wanted.add(QueryClause.welcome(token.word(), Map.of(token.stem(), 1.0), NAME_WORD)));
        }
        question.mentions().getFirst().description().stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .forEach(
                        token -> wanted.add(QueryClause.welcome(token.word(), Map.of(token.stem(), 1.0), DESCRIPTION)));
        return wanted;
    }

    /** How well a fact answers it: a profile best. */
    public static double fit(Fact fact) {
        return fact.kind() == FactKind.PROFILE ? PROFILED : 1;
    }
}
