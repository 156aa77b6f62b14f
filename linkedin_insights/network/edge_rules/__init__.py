"""One reason each why two contacts may know one another: one file a rule."""
