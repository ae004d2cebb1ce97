"""A benchmark of counting origins: invented texts, spread so that who took from whom is known."""
