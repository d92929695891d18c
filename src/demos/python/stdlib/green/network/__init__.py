"""The network as `requests` and `aiohttp`, packages beside this one, see it: whole requests to the simulated internet of
the page, whole answers back. All other programs reach it through sockets (`green/sockets`). No request leaves the site.
"""
