"""Functions of a server are called by XML-RPC."""
# covers: xmlrpc.server.SimpleXMLRPCServer, xmlrpc.client.ServerProxy
# python: 3.11

import threading
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer

with SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False) as server:
    server.register_function(pow)
    server.register_function(lambda: 1 / 0, "fail")
    threading.Thread(target=server.serve_forever).start()
    with xmlrpc.client.ServerProxy(f"http://127.0.0.1:{server.server_address[1]}/") as proxy:
        assert proxy.pow(2, 10) == 1024
        try:
            proxy.fail()
        except xmlrpc.client.Fault as fault:
            assert "ZeroDivisionError" in fault.faultString
        else:
            raise AssertionError("it fails")
    server.shutdown()
print("ok")
