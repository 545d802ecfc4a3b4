"""Training: makes the models from marked texts; nothing at run time imports it."""
