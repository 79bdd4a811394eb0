"""The parts of programs.py: what a program is, how its steps are drawn, and what is recorded."""
