"""Pages lead to each other, so a crawler of several threads finds each page of a site once, and ends."""
# covers: urllib.request.urlopen, urllib.error.HTTPError, queue.Queue, threading.Thread
# python: 3.11

import queue
import re
import threading
import urllib.error
import urllib.request
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

START = "http://site.example/"


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.append(dict(attrs)["href"])


def crawl():
    while (url := to_visit.get()) is not None:
        with urllib.request.urlopen(url) as response:
            text = response.read().decode()
        titles[url] = re.search("<title>(.*?)</title>", text).group(1)
        parser = Links()
        parser.feed(text)
        with lock:
            for link in {urljoin(url, found) for found in parser.found} - seen:
                assert urlsplit(link).netloc == "site.example"
                seen.add(link)
                to_visit.put(link)
        to_visit.task_done()


to_visit, seen, titles, lock = queue.Queue(), {START}, {}, threading.Lock()
to_visit.put(START)
crawlers = [threading.Thread(target=crawl) for _ in range(4)]
for crawler in crawlers:
    crawler.start()
to_visit.join()
for _ in crawlers:
    to_visit.put(None)
for crawler in crawlers:
    crawler.join()
assert set(titles) == seen == {START, *(f"{START}page/{number}" for number in range(1, 21))}
assert titles[START] == "site.example" and len(set(titles.values())) == 21

try:
    urllib.request.urlopen(f"{START}nonexistent")
except urllib.error.HTTPError as error:
    assert error.code == 404
    error.close()
else:
    raise AssertionError("found")
print("ok")
