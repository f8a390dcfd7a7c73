package org.onrecord.lookup;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Search words with an optional date, such as "december 2008", that limits the days. */
public final class DatedWords {
    private DatedWords() {}

    /**
     * Returns a query in which a date among the words narrows the range. If that finds nothing, the date counts as
     * ordinary words, as in "Children Act 2004".
     *
     * @param query creates a query from words and a range
     */
    public static Query query(List<String> words, DateRange range, BiFunction<List<String>, DateRange, Query> query) {
        var asTyped = query.apply(words, range);
        var tokens = Tokens.of(String.join(" ", words));
        var date = DateFinder.find(tokens);
        if (date == null || date.span().month() != null) {
            return asTyped;
        }
        var others = IntStream.range(0, tokens.size())
                .filter(at -> at < date.start() || at >= date.end())
                .mapToObj(tokens::get)
                .map(Token::word)
                .filter(word -> !Lexicon.isFunctionWord(word))
                .toList();
        var days = new DateRange(date.span().from(), date.span().to());
        return new EitherQuery(words, query.apply(others, range.and(days)), asTyped);
    }
}
