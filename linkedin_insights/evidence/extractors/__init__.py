"""One module for each kind of evidence; `linkedin_insights.evidence.registry` lists them."""
