-- One table a record type; columns are named as the record's fields. A column that names another
-- record holds its `number` in that record's table; numbers are of this file only, ids are for ever.
-- Spans are JSON: [start, end] in the record's own document, code points, half open.
-- NULL stands for None and for an empty list.
--
-- Of statements, figures, incidents and locations there are many: their rows are kept in tables
-- named `…_row`, what many of them have alike once in a table `…_shared`, a single span as
-- start * 1024 + length, a record within a record as the list of its fields, long texts by the
-- numbers of their words. The views named as the records show them as all other tables do: read
-- those. `tests/store/shown.py` makes them.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stamp (          -- which parts, in which versions, made a document's records
  number INTEGER PRIMARY KEY,
  parts  TEXT NOT NULL
) STRICT;

CREATE TABLE report (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL,          -- SHA-256 of the bytes
  name    TEXT NOT NULL,
  size    INTEGER NOT NULL,
  parent  INTEGER REFERENCES report (number),
  stamp   INTEGER REFERENCES stamp (number),  -- NULL: not wholly read yet, or replaced
  bytes   BLOB                    -- deflated; NULL: the document's text in its encoding, or
                                  -- part of the parent's bytes
) STRICT;
CREATE INDEX report_id ON report (substr(id, 1, 4));
CREATE INDEX report_parent ON report (parent) WHERE parent IS NOT NULL;

CREATE TABLE place (              -- what was last read where: a changed file replaces its records
  place  TEXT PRIMARY KEY,        -- hash of a path
  report INTEGER NOT NULL REFERENCES report (number)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_row (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  report_id INTEGER NOT NULL REFERENCES report (number),
  name      TEXT NOT NULL,
  reader    TEXT NOT NULL,
  encoding  TEXT,
  declared  TEXT,
  marks     TEXT,                 -- what the reader knew; the table `mark` holds all
  stamp     INTEGER NOT NULL REFERENCES stamp (number)
) STRICT;
CREATE INDEX document_report ON document_row (report_id);

CREATE TABLE word (               -- what texts are made of, see store/words.py
  code    BLOB PRIMARY KEY,
  letters TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE piece_row (          -- the text of documents, a few hundred characters a row
  number INTEGER PRIMARY KEY,     -- the document's, shifted by 32 bits, and where it begins
  words  ANY NOT NULL
) STRICT;

CREATE VIEW piece AS SELECT
  t.number,
  CASE typeof(t.words) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.words, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.words, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.words, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.words, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.words, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.words, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.words))
    SELECT group_concat(CASE WHEN substr(t.words, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.words, first, size))
      ELSE CAST(substr(t.words, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.words END AS words
FROM piece_row t;

CREATE VIEW document AS SELECT
  d.number,
  d.id,
  d.report_id,
  d.name,
  d.reader,
  (SELECT coalesce(group_concat(words, ''), '') FROM (
    SELECT words FROM piece WHERE number >= d.number << 32 AND number < (d.number + 1) << 32
    ORDER BY number)) AS text,
  d.encoding,
  d.declared,
  d.marks,
  d.stamp
FROM document_row d;

CREATE TABLE mark_row (
  document INTEGER NOT NULL REFERENCES document_row (number) ON DELETE CASCADE,
  nth      INTEGER NOT NULL,
  span     ANY NOT NULL,
  kind     ANY NOT NULL,
  PRIMARY KEY (document, nth)
) STRICT, WITHOUT ROWID;

CREATE VIEW mark AS SELECT
  t.document,
  t.nth,
  CASE typeof(t.span) WHEN 'integer' THEN
    printf('[%d,%d]', t.span >> 10, (t.span >> 10) + (t.span & 1023)) ELSE t.span END AS span,
  json_extract('["boilerplate", "page-stamp", "label", "repeated-title", "pull-quote", "cross-heading", "title", "subtitle", "byline", "dateline", "published", "outlet", "copyright", "credit", "bio", "article-break", "page", "header"]', '$[' || t.kind || ']') AS kind
FROM mark_row t;

CREATE TABLE protected_row (
  document INTEGER NOT NULL REFERENCES document_row (number) ON DELETE CASCADE,
  nth      INTEGER NOT NULL,
  span     ANY NOT NULL,
  why      ANY NOT NULL,
  PRIMARY KEY (document, nth)
) STRICT, WITHOUT ROWID;

CREATE VIEW protected AS SELECT
  t.document,
  t.nth,
  CASE typeof(t.span) WHEN 'integer' THEN
    printf('[%d,%d]', t.span >> 10, (t.span >> 10) + (t.span & 1023)) ELSE t.span END AS span,
  CASE typeof(t.why) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.why, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.why, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.why, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.why, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.why, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.why, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.why))
    SELECT group_concat(CASE WHEN substr(t.why, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.why, first, size))
      ELSE CAST(substr(t.why, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.why END AS why
FROM protected_row t;

CREATE TABLE article (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  doc_id     INTEGER NOT NULL REFERENCES document_row (number) ON DELETE CASCADE,
  span       TEXT NOT NULL,
  title      TEXT,
  outlet     TEXT,
  authors    TEXT,
  published  TEXT,
  carried_by INTEGER REFERENCES article (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  language   TEXT NOT NULL,
  compared   INTEGER NOT NULL DEFAULT 0, -- 1: derivations, origins and claims know of it
  first      INTEGER,             -- its statements are those from here
  last       INTEGER              -- to here; NULL: it has none
) STRICT;
CREATE INDEX article_document ON article (doc_id);
CREATE INDEX article_carried ON article (carried_by) WHERE carried_by IS NOT NULL;
CREATE INDEX article_new ON article (compared) WHERE compared = 0;

CREATE TABLE statement_shared (
  number      INTEGER PRIMARY KEY,
  form        TEXT NOT NULL,
  stance      TEXT NOT NULL,
  basis       TEXT NOT NULL,
  attribution TEXT NOT NULL,
  part        TEXT NOT NULL
) STRICT;

CREATE TABLE claim_shared (       -- what claims of one statement have alike, as in `claim_row`
  number   INTEGER PRIMARY KEY,
  low      INTEGER NOT NULL,
  high     INTEGER NOT NULL,
  why      ANY,
  articles INTEGER NOT NULL,
  opposes  INTEGER NOT NULL       -- whether that statement does
) STRICT;

CREATE TABLE statement_row (      -- of an article: those from its `first` to its `last`
  number      INTEGER PRIMARY KEY,
  id          ANY NOT NULL,       -- the number that its letters spell
  article_id  INTEGER NOT NULL,
  source      ANY,
  cue         ANY,
  content     ANY,
  shared      INTEGER NOT NULL REFERENCES statement_shared (number),
  verbatim    ANY,
  hedges      ANY,
  parent      INTEGER REFERENCES statement_row (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  confidence  ANY,                -- 0 to 1, or hundredths; NULL: the article's own voice
  links       ANY,                -- its chain, see the view `chain`; NULL: it has none
  rooting     INTEGER,            -- what it rests on, see `rooting_row`; NULL: not compared yet
  claim       INTEGER REFERENCES claim_shared (number)  -- NULL: it is no claim of its own
) STRICT;
CREATE INDEX statement_id ON statement_row (id >> 37);  -- few share these bits
CREATE INDEX statement_parent ON statement_row (parent) WHERE parent IS NOT NULL;

CREATE VIEW statement AS SELECT
  t.number,
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  t.article_id,
  CASE typeof(t.source) WHEN 'integer' THEN
    printf('[[%d,%d]]', t.source >> 10, (t.source >> 10) + (t.source & 1023)) ELSE t.source END AS source,
  CASE typeof(t.cue) WHEN 'integer' THEN
    printf('[[%d,%d]]', t.cue >> 10, (t.cue >> 10) + (t.cue & 1023)) ELSE t.cue END AS cue,
  CASE typeof(t.content) WHEN 'integer' THEN
    printf('[[%d,%d]]', t.content >> 10, (t.content >> 10) + (t.content & 1023)) ELSE t.content END AS content,
  (SELECT form FROM statement_shared WHERE number = t.shared) AS form,
  (SELECT stance FROM statement_shared WHERE number = t.shared) AS stance,
  (SELECT basis FROM statement_shared WHERE number = t.shared) AS basis,
  (SELECT attribution FROM statement_shared WHERE number = t.shared) AS attribution,
  CASE typeof(t.verbatim) WHEN 'integer' THEN
    printf('[[%d,%d]]', t.verbatim >> 10, (t.verbatim >> 10) + (t.verbatim & 1023)) ELSE t.verbatim END AS verbatim,
  CASE typeof(t.hedges) WHEN 'integer' THEN
    printf('[[%d,%d]]', t.hedges >> 10, (t.hedges >> 10) + (t.hedges & 1023)) ELSE t.hedges END AS hedges,
  t.parent,
  (SELECT part FROM statement_shared WHERE number = t.shared) AS part,
  CASE typeof(t.confidence) WHEN 'integer' THEN t.confidence / 100.0 ELSE t.confidence END AS confidence
FROM statement_row t;

CREATE TABLE source_shared (
  number    INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  naming    TEXT NOT NULL,
  protected INTEGER NOT NULL
) STRICT;

CREATE TABLE source_row (
  number     INTEGER PRIMARY KEY,
  id         ANY NOT NULL,        -- the number that its letters spell
  name       ANY NOT NULL,
  aliases    ANY,
  speaks_for TEXT,               -- id of a source
  published  ANY,
  shared     INTEGER NOT NULL REFERENCES source_shared (number)
) STRICT;
CREATE INDEX source_id ON source_row (id >> 37);

CREATE VIEW source AS SELECT
  t.number,
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  CASE typeof(t.name) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.name, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.name, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.name, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.name, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.name, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.name, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.name))
    SELECT group_concat(CASE WHEN substr(t.name, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.name, first, size))
      ELSE CAST(substr(t.name, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.name END AS name,
  (SELECT kind FROM source_shared WHERE number = t.shared) AS kind,
  (SELECT naming FROM source_shared WHERE number = t.shared) AS naming,
  CASE typeof(t.aliases) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.aliases, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.aliases, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.aliases, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.aliases, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.aliases, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.aliases, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.aliases))
    SELECT group_concat(CASE WHEN substr(t.aliases, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.aliases, first, size))
      ELSE CAST(substr(t.aliases, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.aliases END AS aliases,
  t.speaks_for,
  (SELECT protected FROM source_shared WHERE number = t.shared) AS protected,
  (SELECT CASE WHEN told LIKE '{%' THEN told WHEN told IS NOT NULL THEN json_object(
      'value', json_extract(told, '$[0]'),
      'precision', json_extract('["day", "month", "year", "interval", "vague"]', '$[' || json_extract(told, '$[1]') || ']'),
      'span', json_extract(told, '$[2]'),
      'anchor', json_extract(told, '$[3]'),
      'counted_from', coalesce(json_extract('["itself", "published", "event"]', '$[' || json_extract(told, '$[4]') || ']'), 'itself'),
      'base', json_extract(told, '$[5]')) END FROM (SELECT CASE typeof(t.published) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.published, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.published, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.published, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.published, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.published, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.published, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.published))
    SELECT group_concat(CASE WHEN substr(t.published, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.published, first, size))
      ELSE CAST(substr(t.published, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.published END AS told LIMIT 1)) AS published
FROM source_row t;

CREATE TABLE naming_row (         -- a source as one document names it
  document INTEGER NOT NULL REFERENCES document_row (number) ON DELETE CASCADE,
  source   INTEGER NOT NULL REFERENCES source_row (number),
  told     ANY,                  -- what it says; NULL: all that the table `source` says
  PRIMARY KEY (document, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX naming_source ON naming_row (source);

CREATE VIEW naming AS SELECT
  t.document,
  t.source,
  CASE typeof(t.told) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.told, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.told, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.told, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.told, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.told, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.told, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.told))
    SELECT group_concat(CASE WHEN substr(t.told, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.told, first, size))
      ELSE CAST(substr(t.told, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.told END AS told
FROM naming_row t;

CREATE VIEW chain AS SELECT      -- JSON lists of source numbers, outlet first
  number AS statement_id,
  CASE
    WHEN links LIKE '[[%' THEN json_extract(links, '$[0]')
    WHEN typeof(links) = 'text' THEN links
    WHEN links < 262144 THEN printf('[%d]', links)
    ELSE printf('[%d,%d]', links >> 18, links & 262143) END AS links,
  CASE WHEN links LIKE '[[%' THEN json_extract(links, '$[1]') END AS beside
FROM statement_row WHERE links IS NOT NULL;

CREATE TABLE figure_shared (
  number      INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,
  unit        TEXT,
  approximate INTEGER NOT NULL
) STRICT;

CREATE TABLE figure_row (
  id           ANY NOT NULL,       -- the number that its letters spell
  statement_id INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  span         ANY NOT NULL,
  value        REAL,
  low          REAL,
  high         REAL,
  counted      TEXT NOT NULL,
  counted_span ANY,
  of           ANY,
  time         ANY,
  part_of      ANY ,              -- ids of figures of the same document
  converts     ANY ,
  changes_from ANY ,
  shared       INTEGER NOT NULL REFERENCES figure_shared (number),
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE VIEW figure AS SELECT
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  t.statement_id,
  CASE typeof(t.span) WHEN 'integer' THEN
    printf('[%d,%d]', t.span >> 10, (t.span >> 10) + (t.span & 1023)) ELSE t.span END AS span,
  (SELECT kind FROM figure_shared WHERE number = t.shared) AS kind,
  t.value,
  t.low,
  t.high,
  (SELECT unit FROM figure_shared WHERE number = t.shared) AS unit,
  t.counted,
  CASE typeof(t.counted_span) WHEN 'integer' THEN
    printf('[%d,%d]', t.counted_span >> 10, (t.counted_span >> 10) + (t.counted_span & 1023)) ELSE t.counted_span END AS counted_span,
  CASE typeof(t.of) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.of, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.of, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.of, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.of, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.of, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.of, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.of))
    SELECT group_concat(CASE WHEN substr(t.of, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.of, first, size))
      ELSE CAST(substr(t.of, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.of END AS of,
  (SELECT CASE WHEN told LIKE '{%' THEN told WHEN told IS NOT NULL THEN json_object(
      'value', json_extract(told, '$[0]'),
      'precision', json_extract('["day", "month", "year", "interval", "vague"]', '$[' || json_extract(told, '$[1]') || ']'),
      'span', json_extract(told, '$[2]'),
      'anchor', json_extract(told, '$[3]'),
      'counted_from', coalesce(json_extract('["itself", "published", "event"]', '$[' || json_extract(told, '$[4]') || ']'), 'itself'),
      'base', json_extract(told, '$[5]')) END FROM (SELECT CASE typeof(t.time) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.time, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.time, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.time, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.time, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.time, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.time, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.time))
    SELECT group_concat(CASE WHEN substr(t.time, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.time, first, size))
      ELSE CAST(substr(t.time, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.time END AS told LIMIT 1)) AS time,
  (SELECT approximate FROM figure_shared WHERE number = t.shared) AS approximate,
  CASE typeof(t.part_of) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.part_of AS i)) ELSE t.part_of END AS part_of,
  CASE typeof(t.converts) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.converts AS i)) ELSE t.converts END AS converts,
  CASE typeof(t.changes_from) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.changes_from AS i)) ELSE t.changes_from END AS changes_from
FROM figure_row t;

CREATE TABLE incident_shared (
  number   INTEGER PRIMARY KEY,
  act      TEXT NOT NULL,
  modality TEXT NOT NULL,
  omission INTEGER NOT NULL,
  pattern  INTEGER NOT NULL
) STRICT;

CREATE TABLE incident_row (
  id           ANY NOT NULL,       -- the number that its letters spell
  statement_id INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  span         ANY NOT NULL,
  actor        ANY,
  target       ANY,
  place        ANY,
  time         ANY,
  hedges       ANY,
  event        ANY ,              -- NULL: its own id
  detail       ANY,
  shared       INTEGER NOT NULL REFERENCES incident_shared (number),
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE VIEW incident AS SELECT
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  t.statement_id,
  CASE typeof(t.span) WHEN 'integer' THEN
    printf('[%d,%d]', t.span >> 10, (t.span >> 10) + (t.span & 1023)) ELSE t.span END AS span,
  (SELECT act FROM incident_shared WHERE number = t.shared) AS act,
  CASE typeof(t.actor) WHEN 'integer' THEN
    printf('[%d,%d]', t.actor >> 10, (t.actor >> 10) + (t.actor & 1023)) ELSE t.actor END AS actor,
  CASE typeof(t.target) WHEN 'integer' THEN
    printf('[%d,%d]', t.target >> 10, (t.target >> 10) + (t.target & 1023)) ELSE t.target END AS target,
  CASE typeof(t.place) WHEN 'integer' THEN
    printf('[%d,%d]', t.place >> 10, (t.place >> 10) + (t.place & 1023)) ELSE t.place END AS place,
  (SELECT CASE WHEN told LIKE '{%' THEN told WHEN told IS NOT NULL THEN json_object(
      'value', json_extract(told, '$[0]'),
      'precision', json_extract('["day", "month", "year", "interval", "vague"]', '$[' || json_extract(told, '$[1]') || ']'),
      'span', json_extract(told, '$[2]'),
      'anchor', json_extract(told, '$[3]'),
      'counted_from', coalesce(json_extract('["itself", "published", "event"]', '$[' || json_extract(told, '$[4]') || ']'), 'itself'),
      'base', json_extract(told, '$[5]')) END FROM (SELECT CASE typeof(t.time) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.time, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.time, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.time, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.time, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.time, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.time, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.time))
    SELECT group_concat(CASE WHEN substr(t.time, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.time, first, size))
      ELSE CAST(substr(t.time, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.time END AS told LIMIT 1)) AS time,
  (SELECT modality FROM incident_shared WHERE number = t.shared) AS modality,
  (SELECT omission FROM incident_shared WHERE number = t.shared) AS omission,
  (SELECT pattern FROM incident_shared WHERE number = t.shared) AS pattern,
  CASE typeof(t.hedges) WHEN 'integer' THEN
    printf('[[%d,%d]]', t.hedges >> 10, (t.hedges >> 10) + (t.hedges & 1023)) ELSE t.hedges END AS hedges,
  CASE typeof(coalesce(t.event, t.id)) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, coalesce(t.event, t.id) AS i)) ELSE coalesce(t.event, t.id) END AS event,
  (SELECT CASE WHEN told LIKE '{%' THEN told WHEN told IS NOT NULL THEN json_object(
      'execution', coalesce(json_extract('["accomplished", "attempted", "threatened"]', '$[' || json_extract(told, '$[0]') || ']'), 'accomplished'),
      'perpetrator', CASE WHEN json_extract(told, '$[1]') IS NOT NULL THEN json_object(
        'name', coalesce(json_extract(told, '$[1][0]'), ''),
        'body', coalesce(json_extract(told, '$[1][1]'), ''),
        'type', json_extract('["state actor", "other state actors", "regional orgs", "other actors with permissions", "other actors without permissions", "other non-state actors", "insufficient info"]', '$[' || json_extract(told, '$[1][2]') || ']'),
        'confidence', json_extract('["reported as fact", "claimed or admitted", "suspected or accused", "suspected or accused by authorities", "possible", "acquitted"]', '$[' || json_extract(told, '$[1][3]') || ']')) END,
      'victim', CASE WHEN json_extract(told, '$[2]') IS NOT NULL THEN json_object(
        'name', coalesce(json_extract(told, '$[2][0]'), ''),
        'group', coalesce(json_extract(told, '$[2][1]'), ''),
        'sex', json_extract('["woman", "man", "other"]', '$[' || json_extract(told, '$[2][2]') || ']'),
        'age', json_extract('["child", "adult", "other"]', '$[' || json_extract(told, '$[2][3]') || ']')) END,
      'toll', CASE WHEN json_extract(told, '$[3]') IS NOT NULL THEN json_object(
        'low', json_extract(told, '$[3][0]'),
        'best', json_extract(told, '$[3][1]'),
        'high', json_extract(told, '$[3][2]')) END,
      'means', json_extract(told, '$[4]'),
      'trafficking', CASE WHEN json_extract(told, '$[5]') IS NOT NULL THEN json_object(
        'acts', json(coalesce(json_extract(told, '$[5][0]'), '[]')),
        'means', json(coalesce(json_extract(told, '$[5][1]'), '[]')),
        'purposes', json(coalesce(json_extract(told, '$[5][2]'), '[]')),
        'recruiter', json_extract(told, '$[5][3]'),
        'price', json_extract(told, '$[5][4]'),
        'route', json(coalesce(json_extract(told, '$[5][5]'), '[]')),
        'place', json_extract(told, '$[5][6]'),
        'criminalised', json(CASE json_extract(told, '$[5][7]') WHEN 1 THEN 'true' ELSE 'false' END)) END) END FROM (SELECT CASE typeof(t.detail) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.detail, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.detail, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.detail, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.detail, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.detail, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.detail, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.detail))
    SELECT group_concat(CASE WHEN substr(t.detail, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.detail, first, size))
      ELSE CAST(substr(t.detail, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.detail END AS told LIMIT 1)) AS detail
FROM incident_row t;

CREATE TABLE location_shared (        -- coordinates and ids after GeoNames, CC BY 4.0
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  precision  TEXT NOT NULL,
  country    TEXT,
  geoname_id INTEGER,             -- NULL: not found
  known_as   TEXT,
  latitude   REAL,
  longitude  REAL,
  candidates INTEGER NOT NULL
) STRICT;
CREATE INDEX location_shared_name ON location_shared (name);

CREATE TABLE location_row (
  id           ANY NOT NULL,       -- the number that its letters spell
  statement_id INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  span         ANY NOT NULL,
  shared       INTEGER NOT NULL REFERENCES location_shared (number),
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE VIEW location AS SELECT
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  t.statement_id,
  CASE typeof(t.span) WHEN 'integer' THEN
    printf('[%d,%d]', t.span >> 10, (t.span >> 10) + (t.span & 1023)) ELSE t.span END AS span,
  (SELECT name FROM location_shared WHERE number = t.shared) AS name,
  (SELECT precision FROM location_shared WHERE number = t.shared) AS precision,
  (SELECT country FROM location_shared WHERE number = t.shared) AS country,
  (SELECT geoname_id FROM location_shared WHERE number = t.shared) AS geoname_id,
  (SELECT known_as FROM location_shared WHERE number = t.shared) AS known_as,
  (SELECT latitude FROM location_shared WHERE number = t.shared) AS latitude,
  (SELECT longitude FROM location_shared WHERE number = t.shared) AS longitude,
  (SELECT candidates FROM location_shared WHERE number = t.shared) AS candidates
FROM location_row t;

CREATE TABLE rule (
  id           TEXT NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  span         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  body         TEXT NOT NULL,
  by           TEXT NOT NULL,
  body_span    TEXT,
  by_span      TEXT,
  jurisdiction TEXT,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reply_row (
  id           ANY NOT NULL,       -- the number that its letters spell
  statement_id INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  span         ANY NOT NULL,
  body         ANY NOT NULL,
  kind         ANY NOT NULL,
  body_span    ANY,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE VIEW reply AS SELECT
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  t.statement_id,
  CASE typeof(t.span) WHEN 'integer' THEN
    printf('[%d,%d]', t.span >> 10, (t.span >> 10) + (t.span & 1023)) ELSE t.span END AS span,
  CASE typeof(t.body) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.body, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.body, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.body, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.body, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.body, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.body, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.body))
    SELECT group_concat(CASE WHEN substr(t.body, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.body, first, size))
      ELSE CAST(substr(t.body, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.body END AS body,
  json_extract('["denies", "rebuts-in-part", "acknowledges", "promises", "no-comment", "silence", "not-approached"]', '$[' || t.kind || ']') AS kind,
  CASE typeof(t.body_span) WHEN 'integer' THEN
    printf('[%d,%d]', t.body_span >> 10, (t.body_span >> 10) + (t.body_span & 1023)) ELSE t.body_span END AS body_span
FROM reply_row t;

CREATE TABLE outcome_row (
  id           ANY NOT NULL,       -- the number that its letters spell
  statement_id INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  span         ANY NOT NULL,
  stage        ANY NOT NULL,
  status       ANY NOT NULL,
  body         ANY NOT NULL,
  about        ANY,
  by           ANY,
  figure_id    TEXT,              -- id of a figure of the same document
  time         ANY,
  jurisdiction ANY,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE VIEW outcome AS SELECT
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  t.statement_id,
  CASE typeof(t.span) WHEN 'integer' THEN
    printf('[%d,%d]', t.span >> 10, (t.span >> 10) + (t.span & 1023)) ELSE t.span END AS span,
  json_extract('["suspected", "investigated", "immunity", "immunity-waived", "closed", "disciplined", "fined", "resigned", "dismissed", "repatriated", "arrested", "charged", "prosecuted", "convicted", "acquitted", "redress"]', '$[' || t.stage || ']') AS stage,
  json_extract('["said", "in-part", "not-found", "negated"]', '$[' || t.status || ']') AS status,
  CASE typeof(t.body) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.body, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.body, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.body, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.body, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.body, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.body, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.body))
    SELECT group_concat(CASE WHEN substr(t.body, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.body, first, size))
      ELSE CAST(substr(t.body, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.body END AS body,
  CASE typeof(t.about) WHEN 'integer' THEN
    printf('[%d,%d]', t.about >> 10, (t.about >> 10) + (t.about & 1023)) ELSE t.about END AS about,
  CASE typeof(t.by) WHEN 'integer' THEN
    printf('[%d,%d]', t.by >> 10, (t.by >> 10) + (t.by & 1023)) ELSE t.by END AS by,
  t.figure_id,
  (SELECT CASE WHEN told LIKE '{%' THEN told WHEN told IS NOT NULL THEN json_object(
      'value', json_extract(told, '$[0]'),
      'precision', json_extract('["day", "month", "year", "interval", "vague"]', '$[' || json_extract(told, '$[1]') || ']'),
      'span', json_extract(told, '$[2]'),
      'anchor', json_extract(told, '$[3]'),
      'counted_from', coalesce(json_extract('["itself", "published", "event"]', '$[' || json_extract(told, '$[4]') || ']'), 'itself'),
      'base', json_extract(told, '$[5]')) END FROM (SELECT CASE typeof(t.time) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.time, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.time, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.time, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.time, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.time, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.time, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.time))
    SELECT group_concat(CASE WHEN substr(t.time, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.time, first, size))
      ELSE CAST(substr(t.time, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.time END AS told LIMIT 1)) AS time,
  CASE typeof(t.jurisdiction) WHEN 'integer' THEN
    printf('[%d,%d]', t.jurisdiction >> 10, (t.jurisdiction >> 10) + (t.jurisdiction & 1023)) ELSE t.jurisdiction END AS jurisdiction
FROM outcome_row t;

CREATE TABLE demand_row (
  id           ANY NOT NULL,       -- the number that its letters spell
  statement_id INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  span         ANY NOT NULL,
  by           ANY NOT NULL,
  "to"         ANY NOT NULL,
  to_span      ANY,
  inferred     INTEGER NOT NULL,
  kind         ANY NOT NULL,
  status       ANY NOT NULL,
  PRIMARY KEY (statement_id, id)
) STRICT, WITHOUT ROWID;

CREATE VIEW demand AS SELECT
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  t.statement_id,
  CASE typeof(t.span) WHEN 'integer' THEN
    printf('[%d,%d]', t.span >> 10, (t.span >> 10) + (t.span & 1023)) ELSE t.span END AS span,
  CASE typeof(t.by) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.by, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.by, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.by, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.by, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.by, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.by, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.by))
    SELECT group_concat(CASE WHEN substr(t.by, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.by, first, size))
      ELSE CAST(substr(t.by, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.by END AS by,
  CASE typeof(t."to") WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t."to", first + size, 1) < x'd8' THEN 1
      WHEN substr(t."to", first + size, 1) < x'f8' THEN 2
      WHEN substr(t."to", first + size, 1) < x'fc' THEN 3
      WHEN substr(t."to", first + size, 1) < x'fd' THEN 2
      WHEN substr(t."to", first + size, 1) < x'fe' THEN 3
      WHEN substr(t."to", first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t."to"))
    SELECT group_concat(CASE WHEN substr(t."to", first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t."to", first, size))
      ELSE CAST(substr(t."to", first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t."to" END AS "to",
  CASE typeof(t.to_span) WHEN 'integer' THEN
    printf('[%d,%d]', t.to_span >> 10, (t.to_span >> 10) + (t.to_span & 1023)) ELSE t.to_span END AS to_span,
  t.inferred,
  json_extract('["investigate", "prosecute", "redress", "protect", "release", "stop", "reform", "disclose", "other"]', '$[' || t.kind || ']') AS kind,
  json_extract('["unknown", "met", "refused"]', '$[' || t.status || ']') AS status
FROM demand_row t;

CREATE TABLE problem (
  number    INTEGER PRIMARY KEY,
  document  INTEGER REFERENCES document_row (number) ON DELETE CASCADE,  -- NULL: of no document
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

CREATE TABLE form (               -- gists and imprints of one article, see store/forms.py
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  nth     INTEGER NOT NULL,
  part    BLOB NOT NULL,          -- of what was deflated, a few hundred bytes
  PRIMARY KEY (article, nth)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE reason_row (         -- words that several records may share
  number INTEGER PRIMARY KEY,     -- made from the words
  words  ANY NOT NULL
) STRICT;

CREATE VIEW reason AS SELECT
  t.number,
  CASE typeof(t.words) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.words, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.words, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.words, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.words, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.words, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.words, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.words))
    SELECT group_concat(CASE WHEN substr(t.words, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.words, first, size))
      ELSE CAST(substr(t.words, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.words END AS words
FROM reason_row t;

CREATE TABLE origin_shared (
  number INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL
) STRICT;

CREATE TABLE origin_row (
  number     INTEGER PRIMARY KEY,
  id         ANY NOT NULL,        -- the number that its letters spell
  name       ANY NOT NULL,
  source_id  INTEGER,
  article_id INTEGER,
  shared     INTEGER NOT NULL REFERENCES origin_shared (number)
) STRICT;
CREATE INDEX origin_id ON origin_row (id >> 37);

CREATE VIEW origin AS SELECT
  t.number,
  CASE typeof(t.id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, t.id AS i)) ELSE t.id END AS id,
  (SELECT kind FROM origin_shared WHERE number = t.shared) AS kind,
  CASE typeof(t.name) WHEN 'blob' THEN (
    WITH RECURSIVE place (first, size) AS (
      SELECT 1, 0 UNION ALL
      SELECT first + size, CASE
      WHEN substr(t.name, first + size, 1) < x'd8' THEN 1
      WHEN substr(t.name, first + size, 1) < x'f8' THEN 2
      WHEN substr(t.name, first + size, 1) < x'fc' THEN 3
      WHEN substr(t.name, first + size, 1) < x'fd' THEN 2
      WHEN substr(t.name, first + size, 1) < x'fe' THEN 3
      WHEN substr(t.name, first + size, 1) < x'ff' THEN 4 ELSE 5 END
      FROM place WHERE first + size <= length(t.name))
    SELECT group_concat(CASE WHEN substr(t.name, first, 1) < x'fc'
      THEN (SELECT letters FROM word WHERE code = substr(t.name, first, size))
      ELSE CAST(substr(t.name, first + 1, size - 1) AS TEXT) END, '')
    FROM place WHERE size > 0)
    ELSE t.name END AS name,
  t.source_id,
  t.article_id
FROM origin_row t;

CREATE TABLE rooting_row (        -- what statements of an article rest on
  article   INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  place     INTEGER NOT NULL,     -- in the column `rooting` of those statements
  nth       INTEGER NOT NULL,     -- of several sources that say it
  origin_id INTEGER NOT NULL REFERENCES origin_row (number),
  why       INTEGER NOT NULL REFERENCES reason_row (number),
  maybe     INTEGER REFERENCES reason_row (number),  -- JSON list of ids of origins
  inferred  INTEGER NOT NULL,
  PRIMARY KEY (article, place, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX rooting_origin ON rooting_row (origin_id);

CREATE VIEW rooting AS SELECT
  s.number AS statement_id,
  r.origin_id,
  r.why,
  r.maybe,
  r.inferred
FROM statement_row s
JOIN rooting_row r ON r.article = s.article_id AND r.place = s.rooting
JOIN article a ON a.number = r.article AND s.number BETWEEN a.first AND a.last;

CREATE TABLE link (
  one      INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  other    INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  opposed  INTEGER NOT NULL,
  why      INTEGER NOT NULL REFERENCES reason_row (number),
  strength REAL NOT NULL,
  PRIMARY KEY (one, other, opposed, why)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_other ON link (other);

CREATE TABLE claim_row (          -- of several statements, or not like most claims of one
  number   INTEGER PRIMARY KEY,   -- of the statement that titles it, or above all of these
  id       TEXT,                  -- NULL: that statement's, its halves exchanged
  title    TEXT,                  -- NULL: that statement's words
  low      INTEGER NOT NULL,      -- origins: at least
  high     INTEGER NOT NULL,      -- origins: at most
  ids      TEXT,                  -- origins: JSON list of ids; NULL: those its supporters rest on
  why      ANY,                   -- origins: number of a reason, or JSON list of such
  articles INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX claim_id ON claim_row (id) WHERE id IS NOT NULL;
CREATE INDEX claim_told_often ON claim_row (articles, high) WHERE articles > 1;

CREATE TABLE claim_member (
  claim     INTEGER NOT NULL REFERENCES claim_row (number) ON DELETE CASCADE,
  statement INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  opposes   INTEGER NOT NULL,
  place     INTEGER NOT NULL,     -- ordinal in the record's list
  PRIMARY KEY (claim, opposes, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_member_statement ON claim_member (statement);

CREATE VIEW claim_statement AS
SELECT claim, statement, opposes, place FROM claim_member
UNION ALL
SELECT s.number, s.number, c.opposes, 0 FROM statement_row s
JOIN claim_shared c ON c.number = s.claim;

CREATE VIEW claim_counted AS      -- every claim
SELECT number, low, high, why, articles FROM claim_row
UNION ALL
SELECT s.number, c.low, c.high, c.why, c.articles FROM statement_row s
JOIN claim_shared c ON c.number = s.claim;

CREATE VIEW claim AS SELECT
  c.number,
  coalesce((SELECT id FROM claim_row WHERE number = c.number),
    (SELECT substr(id, 7) || substr(id, 1, 6) FROM (
      SELECT id FROM statement WHERE number = c.number LIMIT 1))) AS id,
  (SELECT title FROM claim_row WHERE number = c.number) AS title,
  CASE WHEN (SELECT title FROM claim_row WHERE number = c.number) IS NULL
    THEN c.number END AS titled,
  c.low,
  c.high,
  coalesce((SELECT ids FROM claim_row WHERE number = c.number), (
    SELECT json_group_array(CASE typeof(id) WHEN 'integer' THEN (SELECT
    substr(l, (i >> 55 & 31) + 1, 1) || substr(l, (i >> 50 & 31) + 1, 1) || substr(l, (i >> 45 & 31) + 1, 1) || substr(l, (i >> 40 & 31) + 1, 1) || substr(l, (i >> 35 & 31) + 1, 1) || substr(l, (i >> 30 & 31) + 1, 1) || substr(l, (i >> 25 & 31) + 1, 1) || substr(l, (i >> 20 & 31) + 1, 1) || substr(l, (i >> 15 & 31) + 1, 1) || substr(l, (i >> 10 & 31) + 1, 1) || substr(l, (i >> 5 & 31) + 1, 1) || substr(l, (i >> 0 & 31) + 1, 1)
    FROM (SELECT '234567abcdefghijklmnopqrstuvwxyz' AS l, id AS i)) ELSE id END) FROM (
    SELECT DISTINCT o.id FROM rooting r JOIN origin_row o ON o.number = r.origin_id
    WHERE r.statement_id IN (
      SELECT statement FROM claim_member WHERE claim = c.number AND opposes = 0
      UNION ALL SELECT s.number FROM statement_row s JOIN claim_shared h ON h.number = s.claim
      WHERE s.number = c.number AND h.opposes = 0)
    ORDER BY o.id))) AS ids,
  CASE typeof(c.why)
    WHEN 'integer' THEN (SELECT json_array(words) FROM reason WHERE number = c.why)
    WHEN 'text' THEN (SELECT json_group_array(words) FROM (
      SELECT r.words FROM json_each(c.why) w JOIN reason r ON r.number = w.value
      ORDER BY w.key)) END AS why,
  c.articles
FROM claim_counted c;

CREATE TABLE discrepancy (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL,
  why     INTEGER NOT NULL REFERENCES reason_row (number),
  figures TEXT                   -- JSON list of figure ids
) STRICT;

CREATE TABLE discrepancy_statement (
  discrepancy INTEGER NOT NULL REFERENCES discrepancy (number) ON DELETE CASCADE,
  statement   INTEGER NOT NULL REFERENCES statement_row (number) ON DELETE CASCADE,
  PRIMARY KEY (discrepancy, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX discrepancy_statement_statement ON discrepancy_statement (statement);

-- What waits for comparing because something beside it changed.

CREATE TABLE stale_article (article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE) STRICT;
CREATE TABLE stale_statement (statement INTEGER PRIMARY KEY REFERENCES statement_row (number) ON DELETE CASCADE) STRICT;

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

-- Words of articles and statements, and search over both.

CREATE VIEW article_words AS
SELECT a.number AS number,
       substr(d.text, json_extract(a.span, '$[0]') + 1,
              json_extract(a.span, '$[1]') - json_extract(a.span, '$[0]')) AS words
FROM article a JOIN document d ON d.number = a.doc_id;

CREATE VIEW statement_reach AS    -- from the first word of the content to the last
SELECT s.number AS number,
       s.article_id AS article_id,
       CASE typeof(s.content) WHEN 'integer' THEN s.content >> 10
         ELSE json_extract(s.content, '$[0][0]') END AS start,
       CASE typeof(s.content) WHEN 'integer' THEN (s.content >> 10) + (s.content & 1023)
         ELSE json_extract(s.content, '$[#-1][1]') END AS "end"
FROM statement_row s;

CREATE VIEW statement_words AS
SELECT r.number AS number,
       (SELECT substr(group_concat(words, ''), r.start - (min(number) & 4294967295) + 1,
                      r."end" - r.start) FROM (
          SELECT p.number, p.words FROM piece p
          WHERE p.number < (a.doc_id << 32 | r."end") AND p.number >= (
            SELECT max(number) FROM piece WHERE number <= (a.doc_id << 32 | r.start))
          ORDER BY p.number)) AS words
FROM statement_reach r JOIN article a ON a.number = r.article_id;

CREATE VIEW article_rest AS       -- the words of an article that stand in no statement of it
SELECT a.number AS number,
       (SELECT coalesce(group_concat(substr(text, done + 1, start - done), ' '), '') FROM (
          SELECT start, max("end") OVER (
            ORDER BY start, "end" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS done
          FROM (
            SELECT start, "end" FROM statement_reach WHERE number BETWEEN a.first AND a.last
            UNION ALL SELECT json_extract(a.span, '$[0]'), json_extract(a.span, '$[0]')
            UNION ALL SELECT json_extract(a.span, '$[1]'), json_extract(a.span, '$[1]'))),
          (SELECT group_concat(words, '') AS text FROM (
            SELECT words FROM piece
            WHERE number >= a.doc_id << 32 AND number < (a.doc_id + 1) << 32 ORDER BY number))
        WHERE start > done) AS words
FROM article a;

-- The indexes know which words are in a text, and not where: phrases are looked up in the text.
-- Words of an article are those of its statements and the rest.
CREATE VIRTUAL TABLE article_search USING fts5 (
  words, content = 'article_rest', content_rowid = 'number', detail = none, columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE statement_search USING fts5 (
  words, content = 'statement_words', content_rowid = 'number', detail = none, columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2"
);
