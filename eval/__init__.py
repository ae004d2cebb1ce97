"""Accuracy, speed and training: commands that print figures and the digest of what they read."""
