"""A session: settings and cookies that its requests share, and the way of a request to its answer."""

import datetime
import time

from green.network import redirects, wire
from green.network.answers import NoAnswer
from green.unavailable import UnavailableError

from .adapters import adapters_unavailable
from .bodies import as_bytes
from .cookies import cookiejar_from_dict
from .exceptions import TooManyRedirects
from .failures import explained
from .models import DEFAULT_REDIRECT_LIMIT, PreparedRequest, Request, Response
from .structures import CaseInsensitiveDict
from .timeouts import limits_of
from .utils import default_headers


class Session:
    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.params = {}
        self.cookies = cookiejar_from_dict({})
        self.max_redirects = DEFAULT_REDIRECT_LIMIT
        self.stream = False
        # Without effect: nothing is encrypted, and there is no environment to trust.
        self.verify = True
        self.trust_env = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Each connection has been closed by now: none serves two requests."""

    def mount(self, prefix, adapter):
        raise adapters_unavailable()

    def get(self, url, **settings):
        return self.request("GET", url, **settings)

    def options(self, url, **settings):
        return self.request("OPTIONS", url, **settings)

    def head(self, url, **settings):
        settings.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **settings)

    def post(self, url, data=None, json=None, **settings):
        return self.request("POST", url, data=data, json=json, **settings)

    def put(self, url, data=None, **settings):
        return self.request("PUT", url, data=data, **settings)

    def patch(self, url, data=None, **settings):
        return self.request("PATCH", url, data=data, **settings)

    def delete(self, url, **settings):
        return self.request("DELETE", url, **settings)

    def request(
        self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None,
        allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None,
    ):
        for name, value in (("proxies", proxies), ("cert", cert)):
            if value:
                raise UnavailableError(f"requests: {name}=", "no connection is kept, and there are no proxies", f"Leave out {name}=.")
        request = Request(method, url, headers, files, data, params, auth, cookies, hooks, json)
        return self.send(self.prepare_request(request), timeout=timeout, allow_redirects=allow_redirects, stream=stream)

    def prepare_request(self, request):
        cookies = self.cookies.copy()
        cookies.update(request.cookies or {})
        headers = CaseInsensitiveDict(self.headers)
        headers.update(request.headers or {})
        return PreparedRequest.of(
            request.method, request.url, headers, request.data, _merged(self.params, request.params),
            request.auth or self.auth, cookies, request.json,
        )

    def send(self, request, timeout=None, allow_redirects=True, stream=None, verify=None):
        if isinstance(request, Request):
            raise ValueError("You can only send PreparedRequests.")
        history = []
        while True:
            response = self._ask(request, timeout, self.stream if stream is None else stream)
            response.history = list(history)
            next_url = redirects.target(request.url, response.status_code, response.headers)
            if not allow_redirects or next_url is None:
                return response
            history.append(response)
            if len(history) > self.max_redirects:
                raise TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            request = self._redirected(request, response, next_url)

    def _ask(self, request, timeout, is_streamed):
        connect, read = limits_of(timeout)
        headers = list(request.headers.items())
        started = time.perf_counter()
        try:
            answer = wire.exchange(request.method, request.url, headers, as_bytes(request.body), connect, read)
        except NoAnswer as absence:
            raise explained(absence, request, connect, read) from None
        response = Response.of(answer, request, is_streamed)
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - started)
        self.cookies.cookies.remember(request.url, answer.headers)
        return response

    def _redirected(self, request, response, url):
        method = redirects.method_after(response.status_code, request.method)
        left_out = {"cookie", "content-length"}
        keeps_body = response.status_code in (307, 308)
        if not keeps_body:
            left_out |= {"content-type", "transfer-encoding"}
        if not redirects.is_same_host(request.url, url):
            left_out.add("authorization")
        headers = {name: value for name, value in request.headers.items() if name.lower() not in left_out}
        body = request.body if keeps_body else None
        return PreparedRequest.of(method, url, headers, body, cookies=self.cookies)


def session():
    return Session()


def _merged(own, given):
    if not own:
        return given
    return {**own, **dict(given)} if given else own
