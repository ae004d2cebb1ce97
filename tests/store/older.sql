-- Tables of a case as an earlier version made them: what a renewal reads.

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

CREATE TABLE judgement_by_hand (
  number  INTEGER PRIMARY KEY,
  about   TEXT NOT NULL,
  verdict TEXT NOT NULL,
  colour  TEXT
) STRICT;
