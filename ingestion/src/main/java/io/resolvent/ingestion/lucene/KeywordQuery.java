package io.resolvent.ingestion.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Free text as the sum of its words over title and text. Built from words only, so nothing a text says can be taken for
 * syntax. Of a long text the rarest words count.
 */
final class KeywordQuery {

    /** What is behind this many characters of a question is not read. */
    static final int MAX_LENGTH = 100_000;

    static final int MAX_TERMS = 64;

    private static final float TITLE_BOOST = 0.5f;

    private KeywordQuery() {}

    /** Matches nothing when the text has no words. */
    static Query of(String text, IndexReader reader) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : rarest(wordsOf(text), reader)) {
            any.add(new TermQuery(new Term(PassageDocument.TEXT, word)), BooleanClause.Occur.SHOULD);
            any.add(
                    new BoostQuery(new TermQuery(new Term(PassageDocument.TITLE, word)), TITLE_BOOST),
                    BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    private static List<String> wordsOf(String text) {
        String start = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        Map<String, Boolean> words = new LinkedHashMap<>();
        try (TokenStream tokens = IndexSettings.ANALYZER.tokenStream(PassageDocument.TEXT, start)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.put(word.toString(), true);
            }
            tokens.end();
            return List.copyOf(words.keySet());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> rarest(List<String> words, IndexReader reader) throws IOException {
        if (words.size() <= MAX_TERMS) {
            return words;
        }
        Map<String, Integer> passages = new LinkedHashMap<>();
        for (String word : words) {
            int count = reader.docFreq(new Term(PassageDocument.TEXT, word))
                    + reader.docFreq(new Term(PassageDocument.TITLE, word));
            if (count > 0) {
                passages.put(word, count);
            }
        }
        return passages.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MAX_TERMS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
