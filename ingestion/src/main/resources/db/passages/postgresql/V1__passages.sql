-- One row: what the vectors are, and the totals that BM25 needs.
CREATE TABLE passage_index (
    single      boolean PRIMARY KEY DEFAULT true CHECK (single),
    fingerprint text    NOT NULL,
    dimension   integer NOT NULL,
    generation  bigint  NOT NULL DEFAULT 0,
    passages    bigint  NOT NULL DEFAULT 0,
    words       bigint  NOT NULL DEFAULT 0
);

CREATE TABLE passage (
    id          text COLLATE "C" PRIMARY KEY,
    source      text    NOT NULL,
    origin      text    NOT NULL,
    kind        text    NOT NULL,
    document_id text    NOT NULL,
    version     text    NOT NULL,
    audience    text    NOT NULL,
    title       text    NOT NULL,
    body        text    NOT NULL,
    span_start  integer NOT NULL,
    span_end    integer NOT NULL,
    labels      jsonb   NOT NULL,
    known_since bigint  NOT NULL, -- nanoseconds since 1970
    word_count  integer NOT NULL,
    words       tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('english', left(title, 10000)), 'A') || to_tsvector('english', left(body, 100000))) STORED,
    embedding   vector(${dimension}) NOT NULL
);

CREATE INDEX passage_source ON passage (source);
CREATE INDEX passage_words ON passage USING gin (words);
CREATE INDEX passage_embedding ON passage USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 100);

-- In how many passages a word is: lets a search begin with its rarest words.
CREATE TABLE passage_word (
    word     text COLLATE "C" PRIMARY KEY,
    passages bigint NOT NULL
);
