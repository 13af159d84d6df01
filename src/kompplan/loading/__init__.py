"""From text to a bound plan: the reader of YAML events, and the bridge to the model."""
