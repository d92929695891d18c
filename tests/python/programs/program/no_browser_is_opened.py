"""A program opens no page: it is told that there is no browser, and goes on."""
# covers: webbrowser.open, webbrowser.open_new_tab, webbrowser.open_new
# python: 3.11
# host: browser

import webbrowser

assert webbrowser.open("http://site.example/") is False
assert webbrowser.open_new("http://site.example/") is False
assert webbrowser.open_new_tab, webbrowser.open_new("http://site.example/") is False
try:
    webbrowser.get()
except webbrowser.Error as error:
    assert str(error) == "could not locate runnable browser"
else:
    raise AssertionError("a browser")
print("ok")
