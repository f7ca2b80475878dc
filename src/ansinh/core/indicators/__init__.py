"""What is counted: definitions, one-pass counting, values against targets, passports."""
