"""One case, one SQLite file. All SQL of the project is in this folder."""
