package org.onrecord.lookup;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.index.WordSearch;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Reads search words with a date among them, such as "december 2008", which limits the days. */
public final class DatedWords {
    private DatedWords() {}

    /**
     * Returns an answer in which a date among the words narrows the range. If that finds nothing, and some fact contains
     * all words literally, the date counts as ordinary words, as in "Children Act 2004".
     *
     * @param reading answers for words and a range
     */
    public static Function<CaseRecord, Answer> answer(
            List<String> words,
            DateRange range,
            BiFunction<List<String>, DateRange, Function<CaseRecord, Answer>> reading) {
        var asTyped = reading.apply(words, range);
        var tokens = Tokens.of(String.join(" ", words));
        var british = DateFinder.find(tokens, null);
        if (british == null || british.span().month() != null) {
            return asTyped;
        }
        return record -> {
            var answer = inDays(
                            tokens, Objects.requireNonNull(DateFinder.find(tokens, record.language())), range, reading)
                    .apply(record);
            return answer instanceof NotFound && WordSearch.isAnyWith(record, words)
                    ? asTyped.apply(record)
                    : answer.with(DateFinder.remarks(tokens, record.language()));
        };
    }

    /** Answers with the other words in the days of the date. */
    private static Function<CaseRecord, Answer> inDays(
            List<Token> tokens,
            DateFinder.Dated date,
            DateRange range,
            BiFunction<List<String>, DateRange, Function<CaseRecord, Answer>> reading) {
        var others = IntStream.range(0, tokens.size())
                .filter(at -> at < date.start() || at >= date.end())
                .mapToObj(tokens::get)
                .map(Token::word)
                .filter(word -> !Lexicon.isFunctionWord(word))
                .toList();
        return reading.apply(
                others, range.and(new DateRange(date.span().from(), date.span().to())));
    }
}
