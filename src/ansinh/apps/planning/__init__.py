"""Plans, targets and tasks kept from documents; snapshots and the indicators counted on them."""
