-- Times are milliseconds since 1970. A source is origin/kind/id.
CREATE TABLE document (
  source       TEXT PRIMARY KEY,
  origin       TEXT NOT NULL,
  kind         TEXT NOT NULL,
  document_id  TEXT NOT NULL,
  version      TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  audience     TEXT NOT NULL,
  title        TEXT NOT NULL,
  body         TEXT NOT NULL,
  format       TEXT NOT NULL,
  labels       TEXT NOT NULL,
  link         TEXT NOT NULL,
  fold_group   TEXT NOT NULL,
  folded_into  TEXT NOT NULL,
  searchable   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL,
  known_since  INTEGER NOT NULL,
  seen_pass    INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX document_by_origin ON document (origin, kind, seen_pass);
CREATE INDEX document_by_fold ON document (folded_into) WHERE folded_into <> '';

CREATE TABLE passage (
  source      TEXT NOT NULL REFERENCES document (source) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  start_unit  INTEGER NOT NULL,
  end_unit    INTEGER NOT NULL,
  PRIMARY KEY (source, ordinal)
) WITHOUT ROWID;

CREATE TABLE resolved_ticket (
  source      TEXT PRIMARY KEY REFERENCES document (source) ON DELETE CASCADE,
  resolution  TEXT NOT NULL,
  thread      TEXT NOT NULL,
  intent      TEXT NOT NULL,
  macro       TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  resolved_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX resolved_ticket_by_time ON resolved_ticket (resolved_at, source);

CREATE TABLE checkpoint (
  origin TEXT NOT NULL,
  stream TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (origin, stream)
) WITHOUT ROWID;

-- What the index does not have yet: written with the change, deleted once the index has it on disk.
CREATE TABLE index_pending (
  source TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE note (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
