"""Who waits for a connection that no thread can make any more is told so."""
# covers: socket.socket, socket.AF_UNIX
# python: 3.14
# host: browser
# exit: none
# failure: deadlock

import socket

server = socket.socket(socket.AF_UNIX)
server.bind("nobody-knows.sock")
server.listen()
print("ok")
server.accept()
