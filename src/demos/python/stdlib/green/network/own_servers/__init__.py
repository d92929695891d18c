"""Requests to servers of the program's own, over sockets. Each has a connection of its own, and its answer comes whole."""

from green.network.own_servers.blocking import exchange
from green.network.own_servers.in_loop import exchange_in_loop
