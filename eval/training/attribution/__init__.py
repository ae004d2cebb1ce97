"""Training of the attribution tagger: who says what, with which words."""
