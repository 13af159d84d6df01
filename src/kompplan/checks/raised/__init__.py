"""The words of faults that are raised on the way to a plan: by the reader, the binder, the times.

They have a folder of their own so that a plan without such a fault never has to import them.
"""
