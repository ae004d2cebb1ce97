"""Training of the weights that tell which violations an article tells of, and by whom."""
