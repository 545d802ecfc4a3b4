"""Detection: what is said; marked passages and clauses of reported speech."""
