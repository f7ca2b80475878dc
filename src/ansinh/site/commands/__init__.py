"""Commands of `ansinh`, one file each: what is asked, then one call into actions or core."""
