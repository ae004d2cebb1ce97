"""The attribution tagger: a small network of our own. See MODEL_CARD.md."""
