package io.resolvent.ingestion.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English text as stems. Leaves out function words and the courtesies of a letter: a question is mostly made of them, and
 * they say nothing about what it is about. Thread-safe.
 */
final class EnglishWords extends Analyzer {

    private static final String RESOURCE = "function-words-en.txt";

    private final CharArraySet functionWords = functionWords();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stems = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        return new TokenStreamComponents(words, new PorterStemFilter(new StopFilter(stems, functionWords)));
    }

    private static CharArraySet functionWords() {
        try (InputStream in = EnglishWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> words = Arrays.asList(text.strip().split("\\s+"));
            return CharArraySet.unmodifiableSet(new CharArraySet(words, false));
        } catch (IOException failure) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", failure);
        }
    }
}
