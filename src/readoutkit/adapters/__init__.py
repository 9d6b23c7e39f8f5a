"""Thin edges between readings and the places where they are used; they stand on the public face only."""
