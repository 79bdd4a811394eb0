"""What the generators of elementwise functions share: arguments, references, lines."""
