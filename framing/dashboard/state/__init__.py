"""State: projects, scope, filters and what is kept between runs."""
