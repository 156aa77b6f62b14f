"""What several chapters are made of: leaves, and rows of people."""
