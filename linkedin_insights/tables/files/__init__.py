"""One module an export file: what it is called, its columns, its dates."""
