"""Base: theme, figure, text, scales and label placement that all charts share."""
