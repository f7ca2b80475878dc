"""ASSEMBLY: settings, addresses, navigation, command line; alone knows everything."""
