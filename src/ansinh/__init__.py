"""An Sinh: carries out a commune’s social-policy plan, from its sentences to the yearly report."""
