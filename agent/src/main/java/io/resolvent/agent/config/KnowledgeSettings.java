package io.resolvent.agent.config;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where knowledge is indexed and how a ticket's own labels are called.
 *
 * @param engine {@code lucene}, under the home folder, or {@code pgvector}
 * @param intentField the ticket field whose value is the intent a person gave it
 * @param macroField the ticket field that names the macro that was used
 * @param pgvector the database, for that engine
 */
public record KnowledgeSettings(
        @DefaultValue("lucene") Engine engine,
        @DefaultValue("intent") String intentField,
        @DefaultValue("macro") String macroField,
        @DefaultValue PgVectorSettings pgvector) {

    /** What holds the passages. */
    public enum Engine {
        LUCENE,
        PGVECTOR
    }

    public KnowledgeSettings {
        Check.that(
                engine != Engine.PGVECTOR || !pgvector.url().isBlank(),
                "pgvector.url",
                "is missing: give the JDBC URL of a PostgreSQL database with the vector extension");
    }

    /**
     * @param url a JDBC URL, {@code jdbc:postgresql://host/database}
     * @param password a secret reference, {@code env:NAME} or {@code file:PATH}
     * @param connections size of the pool
     */
    public record PgVectorSettings(
            @DefaultValue("") String url,
            @DefaultValue("resolvent") String user,
            @DefaultValue("") String password,
            @DefaultValue("4") int connections) {

        public PgVectorSettings {
            Check.that(connections > 0, "connections", "must be at least 1, is " + connections);
        }
    }
}
