"""The calendar itself: ISO weeks, Norwegian public holidays and working days."""
