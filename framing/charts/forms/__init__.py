"""Forms: rows of bars, matrices, small multiples; shapes that several charts take."""
