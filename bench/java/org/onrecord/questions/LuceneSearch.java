package org.onrecord.questions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/**
 * Lucene's search over the statements of a record, to compare ours with: each question by itself, ranked by BM25 with
 * Lucene's own parameters. Where nothing matches it declines.
 */
final class LuceneSearch {
    /** As many as any question of the sets is allowed. */
    private static final int MOST = 8;

    /** Kept, so that it stays off: it complains that a module for vectors, which we have no use for, is not read. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private static final String ID = "id";
    private static final String STATEMENT = "statement";

    static {
        VECTORS.setLevel(Level.OFF);
    }

    private final CaseRecord record;
    private final Analyzer analyzer;
    private final Occur words;
    private final IndexSearcher searcher;

    private LuceneSearch(CaseRecord record, Analyzer analyzer, Occur words) throws IOException {
        this.record = record;
        this.analyzer = analyzer;
        this.words = words;
        this.searcher = new IndexSearcher(DirectoryReader.open(index(record, analyzer)));
    }

    /** Statements with any of the words, stemmed and without stop words. */
    static LuceneSearch bm25(CaseRecord record) throws IOException {
        return new LuceneSearch(record, new EnglishAnalyzer(), Occur.SHOULD);
    }

    /** Statements with all the words exactly as they are, without stop words. */
    static LuceneSearch keywords(CaseRecord record) throws IOException {
        return new LuceneSearch(record, new StandardAnalyzer(EnglishAnalyzer.getDefaultStopSet()), Occur.MUST);
    }

    private static Directory index(CaseRecord record, Analyzer analyzer) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var fact : record.facts().values()) {
                var document = new Document();
                document.add(new StringField(ID, fact.id(), Store.YES));
                document.add(new TextField(STATEMENT, fact.statement(), Store.NO));
                writer.addDocument(document);
            }
        }
        return directory;
    }

    /** What each turn of a set is answered. */
    List<Told> answers(QuestionSet set) throws IOException {
        var told = new ArrayList<Told>();
        for (var conversation : set.conversations()) {
            for (var turn : conversation.turns()) {
                told.add(Told.of(facts(turn.question())));
            }
        }
        return told;
    }

    private List<Fact> facts(String question) throws IOException {
        var query = new QueryBuilder(analyzer).createBooleanQuery(STATEMENT, question, words);
        if (query == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        for (var hit : searcher.search(query, MOST).scoreDocs) {
            var id = searcher.storedFields().document(hit.doc).get(ID);
            facts.add(Objects.requireNonNull(record.facts().get(id)));
        }
        return facts;
    }
}
