"""The network as `requests` and `aiohttp`, packages beside this one, see it: whole requests and whole answers.

They go to the simulated internet of the page (`internet.py`), and to servers of the program's own over sockets
(`own_servers/`). All other programs reach both through sockets (`green/sockets`). No request leaves the site.
"""
