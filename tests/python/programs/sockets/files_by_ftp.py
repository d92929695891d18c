"""ftplib and urllib fetch files from an FTP server that the program runs itself, over connections for data."""
# covers: urllib.request.FTPHandler, urllib.request.urlopen, socketserver.ThreadingTCPServer
# python: 3.11

import ftplib
import io
import socket
import socketserver
import threading
import urllib.request

files = {"greeting.txt": "Добрый день\n".encode(), "large.bin": bytes(range(256)) * 2_000}


class FtpHandler(socketserver.StreamRequestHandler):
    def handle(self):
        self.reply("220 Ready")
        self.listener = None
        while line := self.rfile.readline().decode().strip():
            command, _, argument = line.partition(" ")
            if command == "QUIT":
                return self.reply("221 Bye")
            getattr(self, f"do_{command.lower()}", self.unknown)(argument)

    def unknown(self, argument):
        self.reply("502 Not known here")

    def do_user(self, name):
        self.reply("331 Password, please")

    def do_pass(self, password):
        self.reply("230 Welcome" if password else "530 No password")

    def do_type(self, kind):
        self.reply("200 OK")

    def do_pwd(self, argument):
        self.reply('257 "/"')

    def do_cwd(self, folder):
        self.reply("250 OK" if folder == "." else "550 No such folder")

    def do_size(self, name):
        self.reply(f"213 {len(files[name])}" if name in files else "550 No such file")

    def do_pasv(self, argument):
        self.listener = socket.create_server(("127.0.0.1", 0))
        high, low = divmod(self.listener.getsockname()[1], 256)
        self.reply(f"227 Entering passive mode (127,0,0,1,{high},{low})")

    def do_nlst(self, argument):
        self.send("".join(f"{name}\r\n" for name in files).encode())

    def do_retr(self, name):
        if name in files:
            self.send(files[name])
        else:
            self.reply("550 No such file")

    def do_stor(self, name):
        with self.data() as connection, connection.makefile("rb") as stream:
            files[name] = stream.read()
        self.reply("226 Taken")

    def send(self, data):
        with self.data() as connection:
            connection.sendall(data)
        self.reply("226 Sent")

    def data(self):
        self.reply("150 Here it comes")
        with self.listener as listener:
            return listener.accept()[0]

    def reply(self, line):
        self.wfile.write(f"{line}\r\n".encode())


with socketserver.ThreadingTCPServer(("127.0.0.1", 0), FtpHandler) as server:
    threading.Thread(target=server.serve_forever).start()
    host, port = server.server_address
    with ftplib.FTP(timeout=60) as client:
        assert client.connect(host, port) == "220 Ready"
        assert client.login("anna", "secret") == "230 Welcome"
        assert client.pwd() == "/" and client.nlst() == ["greeting.txt", "large.bin"]
        fetched = io.BytesIO()
        assert client.retrbinary("RETR large.bin", fetched.write) == "226 Sent"
        assert fetched.getvalue() == files["large.bin"] and client.size("large.bin") == 512_000
        client.storbinary("STOR new.txt", io.BytesIO(b"line\n" * 1_000))
        lines = []
        client.retrlines("RETR new.txt", lines.append)
        assert lines == ["line"] * 1_000
        try:
            client.retrbinary("RETR nothing", fetched.write)
        except ftplib.error_perm as error:
            assert str(error) == "550 No such file"
        else:
            raise AssertionError("there is no such file")
    with urllib.request.urlopen(f"ftp://anna:secret@{host}:{port}/greeting.txt", timeout=60) as response:
        assert response.read() == files["greeting.txt"] and response.headers["Content-Type"] == "text/plain"
    server.shutdown()
print("ok")
