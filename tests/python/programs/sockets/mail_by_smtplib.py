"""smtplib hands messages to a mail server that the program runs itself, and hears whom it refuses."""
# covers: socketserver.ThreadingTCPServer, socketserver.StreamRequestHandler
# python: 3.11

import email
import smtplib
import socketserver
import threading
from email.message import EmailMessage
from email.policy import default

mailbox = []


class MailHandler(socketserver.StreamRequestHandler):
    def handle(self):
        self.reply("220 mail.example ready")
        sender, recipients = None, []
        while line := self.rfile.readline().decode().rstrip("\r\n"):
            command = line.upper()
            if command.startswith("EHLO"):
                self.reply("250-mail.example", "250-8BITMIME", "250 SIZE 100000")
            elif command.startswith("MAIL FROM:"):
                sender = address_in(line)
                self.reply("250 OK")
            elif command.startswith("RCPT TO:"):
                if address_in(line).startswith("nobody"):
                    self.reply("550 No such mailbox")
                else:
                    recipients.append(address_in(line))
                    self.reply("250 OK")
            elif command == "DATA":
                self.reply("354 End with a dot")
                mailbox.append((sender, recipients, self.text()))
                sender, recipients = None, []
                self.reply("250 Taken")
            elif command == "RSET":
                sender, recipients = None, []
                self.reply("250 OK")
            elif command == "QUIT":
                return self.reply("221 Bye")
            else:
                self.reply("502 Not known here")

    def text(self):
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b"."))
        return b"".join(lines)

    def reply(self, *lines):
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())


def address_in(line):
    return line[line.index("<") + 1 : line.index(">")]


def letter(*recipients):
    message = EmailMessage()
    message["Subject"] = "Привет"
    message["From"] = "anna@mail.example"
    message["To"] = ", ".join(recipients)
    message.set_content(".\nA line of a dot alone ends nothing.\n")
    message.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="bytes.bin")
    return message


with socketserver.ThreadingTCPServer(("127.0.0.1", 0), MailHandler) as server:
    threading.Thread(target=server.serve_forever).start()
    host, port = server.server_address
    with smtplib.SMTP(host, port, timeout=60) as client:
        assert client.send_message(letter("boris@mail.example")) == {}
        assert client.has_extn("8bitmime") and client.esmtp_features["size"] == "100000"
        refused = client.send_message(letter("boris@mail.example", "nobody@mail.example"))
        assert refused == {"nobody@mail.example": (550, b"No such mailbox")}
        try:
            client.send_message(letter("nobody@mail.example"))
        except smtplib.SMTPRecipientsRefused as error:
            assert list(error.recipients) == ["nobody@mail.example"]
        else:
            raise AssertionError("nobody was to get it")
        assert client.verify("anna")[0] == 502
        try:
            client.starttls()
        except smtplib.SMTPNotSupportedError:
            pass
        else:
            raise AssertionError("the server has not offered TLS")
    server.shutdown()

assert [recipients for _, recipients, _ in mailbox] == [["boris@mail.example"]] * 2
sender, _, text = mailbox[0]
message = email.message_from_bytes(text, policy=default)
assert sender == "anna@mail.example" and message["Subject"] == "Привет"
assert message.get_body().get_content().splitlines() == [".", "A line of a dot alone ends nothing."]
assert [part.get_content() for part in message.iter_attachments()] == [b"\x00\x01"]
try:
    smtplib.SMTP(host, port)
except ConnectionRefusedError:
    print("ok")
