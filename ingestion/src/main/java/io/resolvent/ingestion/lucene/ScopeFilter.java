package io.resolvent.ingestion.lucene;

import io.resolvent.ingestion.index.EpochNanos;
import io.resolvent.ingestion.index.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What a scope allows, as a filter that is part of the search. */
final class ScopeFilter {

    private ScopeFilter() {}

    static Query of(Scope scope) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder()
                .add(anyOf(PassageDocument.AUDIENCE, scope.audiences()), BooleanClause.Occur.FILTER)
                .add(anyOf(PassageDocument.KIND, scope.kinds()), BooleanClause.Occur.FILTER);
        if (scope.knownBefore().isBefore(Instant.MAX)) {
            filter.add(knownBefore(scope.knownBefore()), BooleanClause.Occur.FILTER);
        }
        return filter.build();
    }

    private static Query anyOf(String field, Collection<? extends Enum<?>> values) {
        List<BytesRef> names =
                values.stream().map(value -> new BytesRef(value.name())).toList();
        return new TermInSetQuery(field, names);
    }

    private static Query knownBefore(Instant instant) {
        return LongPoint.newRangeQuery(PassageDocument.KNOWN, Long.MIN_VALUE, EpochNanos.of(instant) - 1);
    }
}
