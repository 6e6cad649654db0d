"""The settings of the event itself: its name, days, regions, partners, badge categories, colours."""
