package org.onrecord.ask.understand;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.PartyType;
import org.onrecord.search.index.QueryClause;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.WordClasses;

/** What of the conversation an answer to a follow-up may well have: words and people of the questions before it. */
final class Background {
    /** Words that point back to what was told. */
    static final Set<String> BACK = WordClasses.of("back");

    /** Words for a thing that was spoken of. */
    static final Set<String> IT = WordClasses.of("it");

    private static final Set<String> ONE = Set.of("one", "ones");
    private static final double BACKGROUND = 0.2;
    private static final double REFERRED = 0.6;
    private static final double EARLIER_SHARE = 0.6;
    private static final double ONE_SHARE = 0.6;

    private final CaseRecord record;

    Background(CaseRecord record) {
        this.record = record;
    }

    /** Words of the last question that one which refers back to it may be about. */
    List<QueryClause> of(Question question, Context context, boolean hasPronoun) {
        var last = context.question();
        if (last == null) {
            return List.of();
        }
        var refers = question.hasWord(BACK) || question.isContinuation();
        if (refers || question.content().size() <= 2) {
            var share = refers ? REFERRED : BACKGROUND;
            var isIt = question.hasWord(IT);
            return Stream.of(
                            QueryClauses.of(isIt ? last.withMentions(List.of()) : last).stream()
                                    .map(want -> want.faint(share)),
                            isIt ? things(last) : Stream.<QueryClause>empty(),
                            topic(context).stream()
                                    .map(want -> want.faint(question.hasWord(ONE) ? ONE_SHARE : share * EARLIER_SHARE)))
                    .flatMap(wants -> wants)
                    .toList();
        }
        return question.mentions().isEmpty() && !hasPronoun
                ? last.mentions().stream()
                        .map(mention -> QueryClauses.party(mention).faint(2 * BACKGROUND))
                        .toList()
                : List.of();
    }

    /** Whose "it" was: an answer about Munro's review needs to have her. */
    private Stream<QueryClause> things(Question last) {
        return last.mentions().stream()
                .map(mention -> mention.ids().contains(record.centre())
                        ? QueryClauses.party(mention).faint(REFERRED)
                        : QueryClauses.party(mention.elsewhere()));
    }

    /** What the subject of the conversation wants, when the last question was itself a follow-up to it. */
    private static List<QueryClause> topic(Context context) {
        return context.topic() == null || context.topic().equals(context.question())
                ? List.of()
                : QueryClauses.of(context.topic());
    }

    /** The same without the people that it names: those of the new question have taken their place. */
    private static List<QueryClause> topicWords(Context context) {
        return context.topic() == null || context.topic().equals(context.question())
                ? List.of()
                : QueryClauses.of(context.topic().withMentions(List.of())).stream()
                        .map(want -> want.faint(REFERRED * EARLIER_SHARE))
                        .toList();
    }

    /**
     * For a question that repeats the last one: its people of another sort than the new ones, about whom an answer may well be
     * too, and what was spoken of before it.
     *
     * @param own those whom the new question is about; none when they are the same
     */
    List<QueryClause> ofRepeated(Question last, List<Mention> own, Context context) {
        return Stream.concat(
                        own.isEmpty() ? Stream.empty() : kept(last.mentions(), own).stream(),
                        topicWords(context).stream())
                .toList();
    }

    private List<QueryClause> kept(List<Mention> last, List<Mention> own) {
        var sorts = own.stream().map(this::sort).toList();
        return last.stream()
                .filter(mention -> !sorts.contains(sort(mention)))
                .map(mention -> QueryClauses.party(mention).faint(REFERRED))
                .toList();
    }

    private PartyType sort(Mention mention) {
        var party = record.party(mention.ids().getFirst());
        return party == null ? PartyType.PERSON : party.type();
    }
}
