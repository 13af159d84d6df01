"""What git keeps of a plan: revisions, their files and their order, read without running anything.

Only this unit starts git. It asks for names and bare objects and lets nothing be run that a
stranger could have set up in a repository; see ``plumbing``.
"""
