"""Tests of the generator of fictional archives."""
