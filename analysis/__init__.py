"""Same Story: how several outlets tell one event, measured, compared and cited."""
