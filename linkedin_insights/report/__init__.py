"""Plain data: what a report says, before any page."""
