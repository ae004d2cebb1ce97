"""Chosen claims as a paper that can be checked line by line: page, PDF, and a bundle to verify."""
