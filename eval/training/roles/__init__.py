"""Training of the weights that tell who takes part in an incident, and as what."""
