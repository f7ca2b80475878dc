"""The demo: xã Hoằng Phú on the former boundary of Hoằng Kim, every person invented."""
