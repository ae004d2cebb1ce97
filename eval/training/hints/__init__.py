"""Trains what the tagger's network sees beside attributions: outcomes, replies and demands."""
