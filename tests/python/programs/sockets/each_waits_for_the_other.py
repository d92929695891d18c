"""Two threads that both wait to be told something by the other, over one connection, are told of."""
# covers: socket.socketpair
# python: 3.14
# host: browser
# exit: none
# failure: deadlock

import socket
import threading

one, other = socket.socketpair()
threading.Thread(target=one.recv, args=(1,)).start()
print("ok")
other.recv(1)
