-- One table a record type; columns are named as the record's fields. A column that names another
-- record holds its `number` in that record's table; numbers are of this file only, ids are for ever.
-- Spans are JSON: [start, end] in the record's own document, code points, half open.
-- NULL stands for None and for an empty list.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stamp (          -- which parts, in which versions, made a document's records
  number INTEGER PRIMARY KEY,
  parts  TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE report (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,   -- SHA-256 of the bytes
  name    TEXT NOT NULL,
  size    INTEGER NOT NULL,
  parent  INTEGER REFERENCES report (number),
  stamp   INTEGER REFERENCES stamp (number),  -- NULL: not wholly read yet, or replaced
  bytes   BLOB                    -- deflated; NULL: the document's text in its encoding, or
                                  -- part of the parent's bytes
) STRICT;
CREATE INDEX report_parent ON report (parent) WHERE parent IS NOT NULL;

CREATE TABLE place (              -- what was last read where: a changed file replaces its records
  place  TEXT PRIMARY KEY,        -- hash of a path
  report INTEGER NOT NULL REFERENCES report (number)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_report ON place (report);

CREATE TABLE document (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  report_id INTEGER NOT NULL REFERENCES report (number),
  name      TEXT NOT NULL,
  reader    TEXT NOT NULL,
  text      TEXT NOT NULL,
  encoding  TEXT,
  declared  TEXT,
  marks     TEXT,                 -- what the reader knew; the table `mark` holds all
  stamp     INTEGER NOT NULL REFERENCES stamp (number)
) STRICT;
CREATE INDEX document_report ON document (report_id);

CREATE TABLE mark (
  number   INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
  span     TEXT NOT NULL,
  kind     TEXT NOT NULL
) STRICT;
CREATE INDEX mark_document ON mark (document);

CREATE TABLE protected (
  number   INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
  span     TEXT NOT NULL,
  why      TEXT NOT NULL
) STRICT;
CREATE INDEX protected_document ON protected (document);

CREATE TABLE article (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  doc_id     INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
  span       TEXT NOT NULL,
  title      TEXT,
  outlet     TEXT,
  authors    TEXT,
  published  TEXT,
  carried_by INTEGER REFERENCES article (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  language   TEXT NOT NULL,
  compared   INTEGER NOT NULL DEFAULT 0  -- 1: derivations, origins and claims know of it
) STRICT;
CREATE INDEX article_document ON article (doc_id);
CREATE INDEX article_carried ON article (carried_by) WHERE carried_by IS NOT NULL;
CREATE INDEX article_new ON article (compared) WHERE compared = 0;

CREATE TABLE statement (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  article_id  INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  source      TEXT,
  cue         TEXT,
  content     TEXT,
  form        TEXT NOT NULL,
  stance      TEXT NOT NULL,
  basis       TEXT NOT NULL,
  attribution TEXT NOT NULL,
  verbatim    TEXT,
  hedges      TEXT,
  parent      INTEGER REFERENCES statement (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  part        TEXT NOT NULL
) STRICT;
CREATE INDEX statement_article ON statement (article_id);
CREATE INDEX statement_parent ON statement (parent) WHERE parent IS NOT NULL;

CREATE TABLE source (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  naming     TEXT NOT NULL,
  aliases    TEXT,
  speaks_for TEXT,               -- id of a source
  protected  INTEGER NOT NULL,
  published  TEXT
) STRICT;

CREATE TABLE naming (             -- a source as one document names it
  document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
  source   INTEGER NOT NULL REFERENCES source (number),
  told     TEXT,                  -- what it says; NULL: all that the table `source` says
  PRIMARY KEY (document, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX naming_source ON naming (source);

CREATE TABLE chain (
  statement_id INTEGER PRIMARY KEY REFERENCES statement (number) ON DELETE CASCADE,
  links        TEXT NOT NULL,     -- JSON list of source numbers, outlet first
  beside       TEXT               -- JSON list of source numbers
) STRICT;

CREATE TABLE figure (
  id           TEXT NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  span         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  value        REAL,
  low          REAL,
  high         REAL,
  unit         TEXT,
  counted      TEXT NOT NULL,
  counted_span TEXT,
  of           TEXT,
  time         TEXT,
  approximate  INTEGER NOT NULL,
  part_of      TEXT,              -- ids of figures of the same document
  converts     TEXT,
  changes_from TEXT,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident (
  id           TEXT NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  span         TEXT NOT NULL,
  act          TEXT NOT NULL,
  actor        TEXT,
  target       TEXT,
  place        TEXT,
  time         TEXT,
  modality     TEXT NOT NULL,
  omission     INTEGER NOT NULL,
  pattern      INTEGER NOT NULL,
  hedges       TEXT,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reply (
  id           TEXT NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  span         TEXT NOT NULL,
  body         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  body_span    TEXT,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
  id           TEXT NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  span         TEXT NOT NULL,
  stage        TEXT NOT NULL,
  status       TEXT NOT NULL,
  body         TEXT NOT NULL,
  about        TEXT,
  by           TEXT,
  figure_id    TEXT,              -- id of a figure of the same document
  time         TEXT,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE demand (
  id           TEXT NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  span         TEXT NOT NULL,
  by           TEXT NOT NULL,
  "to"         TEXT NOT NULL,
  to_span      TEXT,
  inferred     INTEGER NOT NULL,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
  number    INTEGER PRIMARY KEY,
  document  INTEGER REFERENCES document (number) ON DELETE CASCADE,  -- NULL: of no document
  file      TEXT,                 -- file that was being read; NULL: found while comparing
  stage     TEXT NOT NULL,
  subject   TEXT NOT NULL,
  message   TEXT NOT NULL,
  span      TEXT,
  traceback TEXT                  -- of a part that crashed; NULL: none did
) STRICT;
CREATE INDEX problem_document ON problem (document) WHERE document IS NOT NULL;
CREATE INDEX problem_file ON problem (file) WHERE file IS NOT NULL;

CREATE TABLE skip (
  name   TEXT PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  number  INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  report  TEXT NOT NULL           -- what became of the files, one line
) STRICT;

-- What comes from comparing.

CREATE TABLE form (               -- gists and imprints of one article: deflated JSON
  article  INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  gists    BLOB,
  imprints BLOB
) STRICT;

CREATE TABLE departed (           -- forms of an article that went, until its keys are taken back
  number   INTEGER PRIMARY KEY,
  article  INTEGER NOT NULL,
  gists    BLOB,
  imprints BLOB
) STRICT;

CREATE TABLE article_block (      -- which articles share a key: sorted runs, see store/runs.py
  first   INTEGER PRIMARY KEY,
  entries BLOB NOT NULL
) STRICT;

CREATE TABLE statement_block (    -- which statements share a key
  first   INTEGER PRIMARY KEY,
  entries BLOB NOT NULL
) STRICT;

CREATE TABLE large_block (        -- keys that too many share to be compared by
  kind TEXT NOT NULL,             -- "article" or "statement"
  key  INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE derivation (
  number       INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  from_article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  to_article   INTEGER REFERENCES article (number) ON DELETE CASCADE,
  to_name      TEXT,
  kind         TEXT NOT NULL,
  evidence     TEXT,
  strength     REAL NOT NULL
) STRICT;
CREATE INDEX derivation_from ON derivation (from_article);
CREATE INDEX derivation_to ON derivation (to_article) WHERE to_article IS NOT NULL;

CREATE TABLE reason (             -- words that several records may share
  number INTEGER PRIMARY KEY,     -- made from the words
  words  TEXT NOT NULL
) STRICT;

CREATE TABLE origin (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  name       TEXT NOT NULL,
  source_id  TEXT,
  article_id TEXT
) STRICT;

CREATE TABLE rooting (
  statement_id INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  origin_id    INTEGER NOT NULL REFERENCES origin (number),
  why          INTEGER NOT NULL REFERENCES reason (number),
  maybe        INTEGER REFERENCES reason (number),  -- JSON list of ids of origins
  inferred     INTEGER NOT NULL,
  PRIMARY KEY (statement_id, origin_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rooting_origin ON rooting (origin_id);

CREATE TABLE link (
  one      INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  other    INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  opposed  INTEGER NOT NULL,
  why      INTEGER NOT NULL REFERENCES reason (number),
  strength REAL NOT NULL,
  PRIMARY KEY (one, other, opposed, why)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_other ON link (other);

CREATE TABLE claim (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  title    TEXT,                  -- NULL: the words of `titled`
  titled   INTEGER REFERENCES statement (number) ON DELETE SET NULL,
  low      INTEGER NOT NULL,      -- origins: at least
  high     INTEGER NOT NULL,      -- origins: at most
  ids      TEXT,                  -- origins: JSON list of their ids
  why      TEXT,                  -- origins: JSON list of sentences
  articles INTEGER NOT NULL
) STRICT;

CREATE TABLE claim_statement (
  claim     INTEGER NOT NULL REFERENCES claim (number) ON DELETE CASCADE,
  statement INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  opposes   INTEGER NOT NULL,
  place     INTEGER NOT NULL,     -- ordinal in the record's list
  PRIMARY KEY (claim, opposes, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_statement_statement ON claim_statement (statement);

CREATE TABLE discrepancy (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL,
  why     TEXT NOT NULL,
  figures TEXT                   -- JSON list of figure ids
) STRICT;

CREATE TABLE discrepancy_statement (
  discrepancy INTEGER NOT NULL REFERENCES discrepancy (number) ON DELETE CASCADE,
  statement   INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
  PRIMARY KEY (discrepancy, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX discrepancy_statement_statement ON discrepancy_statement (statement);

-- What waits for comparing because something beside it changed.

CREATE TABLE stale_article (article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE) STRICT;
CREATE TABLE stale_statement (statement INTEGER PRIMARY KEY REFERENCES statement (number) ON DELETE CASCADE) STRICT;

-- What people decided. Rows are only ever added; they name records by their ids, which may be gone.

CREATE TABLE judgement (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  about   TEXT NOT NULL,
  verdict TEXT NOT NULL,
  who     TEXT NOT NULL,
  at      TEXT NOT NULL,
  why     TEXT NOT NULL,
  field   TEXT,
  value   TEXT,
  other   TEXT
) STRICT;
CREATE INDEX judgement_about ON judgement (about);

-- Words of articles and statements, and search over both.

CREATE VIEW article_words AS
SELECT a.number AS number,
       substr(d.text, json_extract(a.span, '$[0]') + 1,
              json_extract(a.span, '$[1]') - json_extract(a.span, '$[0]')) AS words
FROM article a JOIN document d ON d.number = a.doc_id;

CREATE VIEW statement_words AS    -- from the first word of the content to the last
SELECT s.number AS number,
       substr(d.text, json_extract(s.content, '$[0][0]') + 1,
              json_extract(s.content, '$[#-1][1]') - json_extract(s.content, '$[0][0]')) AS words
FROM statement s JOIN article a ON a.number = s.article_id JOIN document d ON d.number = a.doc_id;

-- The indexes know which words are in a text, and not where: phrases are looked up in the text.
CREATE VIRTUAL TABLE article_search USING fts5 (
  words, content = 'article_words', content_rowid = 'number', detail = none, columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE statement_search USING fts5 (
  words, content = 'statement_words', content_rowid = 'number', detail = none, columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2"
);
