"""Pure helpers from text to values, one topic a file."""
