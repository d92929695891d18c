"""HTTP-сервер: каждый запрос обслуживает свой поток."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/slow":
            # пока этот поток спит, остальные отвечают
            time.sleep(5)
        self.reply({"path": self.path})

    def do_POST(self):
        size = int(self.headers["Content-Length"])
        self.reply({"received": self.rfile.read(size).decode()})

    def reply(self, data):
        data["thread"] = threading.current_thread().name
        body = json.dumps(data, ensure_ascii=False).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        print(threading.current_thread().name, format % args)


# а с HTTPServer запросы ждали бы друг друга
with ThreadingHTTPServer(("localhost", 8000), Handler) as server:
    print("Спросите путь /, а потом /slow")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("Сервер остановлен")
