"""The reading room: a case as pages of a local web server."""
