"""Tests of how relationships began."""
