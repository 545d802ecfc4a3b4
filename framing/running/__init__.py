"""Running: where articles are measured: in one process, in many, or beside the program."""
